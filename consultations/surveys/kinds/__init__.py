"""What each type of question does with what people send. A new type is a class in this package and a template."""

from consultations.models import Kind

from .choosing import Agree, OneChoice, SeveralChoices, YesNo
from .values import Number
from .words import LONGEST, MoreWords, Words, check_length

KINDS = {
    Kind.ONE: OneChoice(),
    Kind.SEVERAL: SeveralChoices(),
    Kind.AGREE: Agree(),
    Kind.YES_NO: YesNo(),
    Kind.SHORT: Words(),
    Kind.LONG: MoreWords(),
    Kind.NUMBER: Number(),
}

__all__ = ["KINDS", "LONGEST", "check_length"]
