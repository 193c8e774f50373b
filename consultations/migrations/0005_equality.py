import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0004_attachments"),
    ]

    operations = [
        migrations.CreateModel(
            name="SpentTicket",
            fields=[
                ("digest", models.CharField(editable=False, max_length=64, primary_key=True, serialize=False)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="equality_parts",
            field=models.JSONField(
                blank=True,
                db_default=models.Value([], output_field=models.JSONField()),
                default=list,
                verbose_name="equality questions",
            ),
        ),
        migrations.AddField(
            model_name="consultationpage",
            name="why_equality",
            field=models.TextField(
                blank=True,
                db_default="We want to hear from every kind of family. These questions show us whether we have, and who is missing. The law asks us to look (Equality Act 2010, section 149).",
                default="We want to hear from every kind of family. These questions show us whether we have, and who is missing. The law asks us to look (Equality Act 2010, section 149).",
                verbose_name="why the equality questions are asked",
            ),
        ),
        migrations.CreateModel(
            name="EqualityAnswer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("answers", models.JSONField(default=dict)),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="equality_answers",
                        to="consultations.consultationpage",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
    ]
