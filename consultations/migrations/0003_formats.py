"""Formats and their days, what makes a consultation fair, and the forum's signature."""

import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.db import migrations, models
from django.utils import timezone


def begin_the_history(apps, schema_editor):
    """What the pages that are live tell now is where their public history of dates begins."""
    DatesTold = apps.get_model("consultations", "DatesTold")
    pages = apps.get_model("consultations", "ConsultationPage").objects
    for page in pages.filter(live=True, opens_on__isnull=False, closes_on__isnull=False):
        since = {"since": timezone.localdate(page.first_published_at)} if page.first_published_at else {}
        DatesTold.objects.create(consultation=page, opens_on=page.opens_on, closes_on=page.closes_on, **since)


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0002_questions"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ForumSignOff",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "forum sign-off",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="alternatives",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="What else could be done, what was looked at and left out, and why.",
                verbose_name="alternatives",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="approach",
            field=models.CharField(
                blank=True,
                choices=[
                    ("formal", "Formal consultation"),
                    ("engagement", "Engagement"),
                    ("survey", "Survey"),
                    ("coproduction", "Co-production"),
                    ("information", "Information"),
                ],
                db_default="",
                default="",
                max_length=16,
                verbose_name="type",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="consultation_record",
            field=models.URLField(
                blank=True,
                db_default="",
                default="",
                help_text="A link to the record of who was asked, how and when. Everybody can follow it.",
                max_length=500,
                verbose_name="consultation record",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="dates_reason",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Needed once people have been told other dates. Everybody can read it.",
                verbose_name="why the dates were changed",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="decision_status",
            field=models.CharField(
                blank=True,
                choices=[
                    ("nothing", "Nothing is decided yet"),
                    ("preferred", "We prefer one option, and nothing is decided yet"),
                    ("decided", "This is decided"),
                ],
                db_default="",
                default="",
                max_length=12,
                verbose_name="status of the decision",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="dpia",
            field=models.URLField(
                blank=True,
                db_default="",
                default="",
                help_text="A link. Only officers see it.",
                max_length=500,
                verbose_name="data protection impact assessment",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="equality_analysis",
            field=models.URLField(
                blank=True,
                db_default="",
                default="",
                help_text="A link. Everybody can follow it.",
                max_length=500,
                verbose_name="equality analysis",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                help_text="An earlier consultation that this one goes on from. The two pages link each other.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="followed_by",
                to="consultations.consultationpage",
                verbose_name="the round before",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="may_cut",
            field=models.CharField(
                blank=True,
                choices=[("no", "No"), ("yes", "Yes, it may be cut or changed")],
                db_default="",
                default="",
                max_length=4,
                verbose_name="may help that people get now be cut or changed?",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="no_alternatives",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="there are no realistic alternatives, and this says so"
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="period_reason",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Needed for a short run, and for one in holidays or before an election. Everybody can read it.",
                verbose_name="why this period",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="support",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="What is done so that children and young people can take part: who helps, where, and how to ask.",
                verbose_name="help to take part",
            ),
        ),
        migrations.CreateModel(
            name="DatesTold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(default=django.utils.timezone.localdate)),
                ("opens_on", models.DateField()),
                ("closes_on", models.DateField()),
                ("late", models.TextField(blank=True, help_text="Which formats came late, and by how much.")),
                ("reason", models.TextField(blank=True, help_text="What the officer said about it.")),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dates_told",
                        to="consultations.consultationpage",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Format",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("standard", "Standard words"),
                            ("easy_read", "Easy read"),
                            ("bsl", "British Sign Language video"),
                            ("audio", "Audio"),
                            ("large_print", "Large print"),
                            ("language", "Another language"),
                            ("child_friendly", "For children"),
                            ("paper", "Paper copy"),
                            ("other", "Another format"),
                        ],
                        max_length=16,
                        verbose_name="format",
                    ),
                ),
                (
                    "which",
                    models.CharField(
                        blank=True,
                        help_text="The language, or the name of another format.",
                        max_length=60,
                        verbose_name="which one",
                    ),
                ),
                ("promised_on", models.DateField(blank=True, null=True, verbose_name="promised for")),
                (
                    "live_on",
                    models.DateField(
                        blank=True,
                        help_text="Leave empty until people can really use it: the clock waits for it.",
                        null=True,
                        verbose_name="live since",
                    ),
                ),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                (
                    "how_to_get",
                    models.CharField(
                        blank=True,
                        help_text="For example: ring us and we post it the same day.",
                        max_length=200,
                        verbose_name="how to get it",
                    ),
                ),
                (
                    "tested_on",
                    models.DateField(
                        blank=True,
                        help_text="Shown. Empty: not tested yet.",
                        null=True,
                        verbose_name="tested with the people it is for, on",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="formats",
                        to="consultations.consultationpage",
                    ),
                ),
                (
                    "shown_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.page",
                        verbose_name="page of this site",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.RunPython(begin_the_history, migrations.RunPython.noop),
    ]
