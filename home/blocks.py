from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError


class EasyReadLine(blocks.StructBlock):
    concept = blocks.CharBlock(required=False, max_length=60, help_text="The word for the picture, such as 'listen'.")
    words = blocks.TextBlock(help_text="One idea in one short sentence.")

    class Meta:
        icon = "openquote"
        label = "Easy-read line"
        template = "components/easy_read_line.html"
        description = "A picture on the left and one short sentence on the right."


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(
        icon="title", template="components/body_heading.html", description="A heading for what follows."
    )
    text = blocks.RichTextBlock(
        features=["bold", "ol", "ul", "link"], icon="pilcrow", description="Ordinary text with links and lists."
    )
    easy_read = EasyReadLine()


class HelpLine(blocks.StructBlock):
    name = blocks.CharBlock(max_length=80)
    phone = blocks.CharBlock(max_length=40, required=False)
    words = blocks.CharBlock(max_length=160, required=False, help_text="Who it is for and when somebody answers.")

    class Meta:
        icon = "help"
        description = "Somewhere a worried person can turn to now."


class Period(blocks.StructBlock):
    """Days on which families cannot be expected to answer, or the council not to ask."""

    kind = blocks.ChoiceBlock(
        choices=[
            ("school", "School holiday"),
            ("bank", "Bank holiday"),
            ("election", "Pre-election period"),
        ]
    )
    name = blocks.CharBlock(max_length=80, help_text="As families call it, such as “spring half term”.")
    first = blocks.DateBlock(label="First day")
    last = blocks.DateBlock(label="Last day")

    class Meta:
        icon = "calendar"
        description = "School holidays, bank holidays, the weeks before an election."

    def clean(self, value):
        value = super().clean(value)
        if value["last"] < value["first"]:
            fault = ValidationError("The last day comes before the first day.")
            raise StructBlockValidationError(block_errors={"last": fault})
        return value
