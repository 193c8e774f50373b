from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0005_equality"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="decision",
            options={"default_permissions": (), "ordering": ["pk"]},
        ),
    ]
