import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

import home.encryption


class Migration(migrations.Migration):
    """What a survey can ask grows. Columns of what people send have defaults in the database, so that the version
    before can go on taking answers; editors wait until the new version is up."""

    dependencies = [
        ("consultations", "0001_nouns"),
        ("home", "0002_first_pages"),
    ]

    operations = [
        migrations.AddField(
            model_name="choice",
            name="opens_comment",
            field=models.BooleanField(default=False, verbose_name="opens the comment box"),
        ),
        migrations.AddField(
            model_name="comment",
            name="credit",
            field=models.CharField(blank=True, db_default="", default="", max_length=160),
        ),
        migrations.AddField(
            model_name="comment",
            name="off_path",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="areas",
            field=models.TextField(
                blank=True, help_text="One to a line. Empty: not asked.", verbose_name="areas to choose from"
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="asks_age",
            field=models.BooleanField(default=False, verbose_name="ask for an age band"),
        ),
        migrations.AddField(
            model_name="question",
            name="background",
            field=models.TextField(blank=True, verbose_name="background to open and read"),
        ),
        migrations.AddField(
            model_name="question",
            name="comment",
            field=models.CharField(
                choices=[
                    ("never", "No comment box"),
                    ("chosen", "Where a chosen answer opens it"),
                    ("always", "Always a comment box"),
                ],
                default="never",
                max_length=8,
                verbose_name="comment box",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="comment_words",
            field=models.CharField(blank=True, max_length=200, verbose_name="words above the comment box"),
        ),
        migrations.AddField(
            model_name="question",
            name="easy_background",
            field=models.TextField(
                blank=True, help_text="Short sentences, one to a line.", verbose_name="easy-read background"
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="easy_comment_words",
            field=models.CharField(blank=True, max_length=120, verbose_name="easy-read words above the comment box"),
        ),
        migrations.AddField(
            model_name="question",
            name="highest",
            field=models.IntegerField(blank=True, null=True, verbose_name="highest number"),
        ),
        migrations.AddField(
            model_name="question",
            name="highest_words",
            field=models.CharField(blank=True, max_length=60, verbose_name="words beside the highest"),
        ),
        migrations.AddField(
            model_name="question",
            name="limit_is_advice",
            field=models.BooleanField(default=False, verbose_name="the word limit is advice only"),
        ),
        migrations.AddField(
            model_name="question",
            name="lowest",
            field=models.IntegerField(blank=True, null=True, verbose_name="lowest number"),
        ),
        migrations.AddField(
            model_name="question",
            name="lowest_words",
            field=models.CharField(blank=True, max_length=60, verbose_name="words beside the lowest"),
        ),
        migrations.AddField(
            model_name="question",
            name="may_worry",
            field=models.BooleanField(
                default=False,
                help_text="Says beside it what happens when somebody is not safe.",
                verbose_name="may bring up worries",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="number",
            field=models.CharField(blank=True, max_length=12, verbose_name="printed number"),
        ),
        migrations.AddField(
            model_name="question",
            name="shown_if",
            field=models.JSONField(blank=True, default=dict, verbose_name="asked only if"),
        ),
        migrations.AddField(
            model_name="response",
            name="age_band",
            field=models.CharField(
                blank=True,
                choices=[
                    ("under_11", "10 or younger"),
                    ("to_15", "11 to 15"),
                    ("to_25", "16 to 25"),
                    ("over_25", "26 or older"),
                ],
                db_default="",
                default="",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="response",
            name="area",
            field=models.CharField(blank=True, db_default="", default="", max_length=80),
        ),
        migrations.AddField(
            model_name="response",
            name="capacity",
            field=models.CharField(blank=True, db_default="", default="", max_length=32),
        ),
        migrations.AddField(
            model_name="response",
            name="head_count",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="response",
            name="helped_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("family", "Somebody in my family"),
                    ("worker", "Somebody whose job it is"),
                    ("friend", "A friend"),
                    ("advocate", "An advocate"),
                    ("other", "Somebody else"),
                ],
                db_default="",
                default="",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="response",
            name="organisation",
            field=home.encryption.EncryptedTextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="section",
            name="shown_if",
            field=models.JSONField(blank=True, default=dict, verbose_name="asked only if"),
        ),
        migrations.AddField(
            model_name="surveypage",
            name="any_order",
            field=models.BooleanField(
                default=False,
                help_text="People choose from a contents page which parts to answer.",
                verbose_name="sections in any order",
            ),
        ),
        migrations.AlterField(
            model_name="comment",
            name="sharing",
            field=models.CharField(
                choices=[
                    ("council", "The council only"),
                    ("forum", "Officers and the forum"),
                    ("everybody", "Everybody, without a name"),
                    ("named", "Everybody, with the organisation’s name"),
                ],
                default="council",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="comment",
            name="speaker",
            field=models.CharField(
                choices=[
                    ("young_person", "A child or young person"),
                    ("parent_carer", "A parent or carer"),
                    ("professional", "Somebody who works with children"),
                    ("organisation", "An organisation"),
                    ("group", "A group"),
                    ("other", "Somebody else"),
                    ("not_said", "Not said"),
                ],
                default="not_said",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="question",
            name="kind",
            field=models.CharField(
                choices=[
                    ("one", "One choice"),
                    ("several", "Several choices"),
                    ("pictures", "Picture choice"),
                    ("this_or_that", "This or that"),
                    ("faces", "Three faces"),
                    ("agree", "How far do you agree (five points)"),
                    ("often", "How often (four points)"),
                    ("yes_no", "Yes, no, I don't know"),
                    ("rating", "Rating from 0 to 10"),
                    ("statements", "Several statements, one scale"),
                    ("sort", "Sort the pictures"),
                    ("order", "Put in order"),
                    ("short", "A few words"),
                    ("long", "More words"),
                    ("number", "A number"),
                    ("date", "A date"),
                    ("postcode", "First part of a postcode"),
                    ("upload", "Picture, drawing, sound or document"),
                    ("note", "Something to read (no answer)"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="response",
            name="speaker",
            field=models.CharField(
                choices=[
                    ("young_person", "A child or young person"),
                    ("parent_carer", "A parent or carer"),
                    ("professional", "Somebody who works with children"),
                    ("organisation", "An organisation"),
                    ("group", "A group"),
                    ("other", "Somebody else"),
                    ("not_said", "Not said"),
                ],
                default="not_said",
                max_length=16,
            ),
        ),
        migrations.CreateModel(
            name="Capacity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        max_length=32,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z][a-z0-9_]{0,31}$",
                                "A code is small letters, numbers and _, and starts with a letter.",
                            )
                        ],
                    ),
                ),
                ("words", models.CharField(max_length=120, verbose_name="I am …")),
                ("easy_words", models.CharField(blank=True, max_length=80, verbose_name="in easy read")),
                (
                    "speaker",
                    models.CharField(
                        choices=[
                            ("young_person", "A child or young person"),
                            ("parent_carer", "A parent or carer"),
                            ("professional", "Somebody who works with children"),
                            ("organisation", "An organisation"),
                            ("group", "A group"),
                            ("other", "Somebody else"),
                            ("not_said", "Not said"),
                        ],
                        default="other",
                        max_length=16,
                        verbose_name="counts as",
                    ),
                ),
                (
                    "consultation",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="capacities",
                        to="consultations.consultationpage",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "capacities",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "code",
                    models.CharField(
                        max_length=32,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z][a-z0-9_]{0,31}$",
                                "A code is small letters, numbers and _, and starts with a letter.",
                            )
                        ],
                    ),
                ),
                ("words", models.CharField(max_length=200, verbose_name="statement")),
                ("easy_words", models.CharField(blank=True, max_length=120, verbose_name="easy-read statement")),
                ("retired", models.BooleanField(default=False)),
                (
                    "concept",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.concept",
                    ),
                ),
                (
                    "question",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="consultations.question",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]
