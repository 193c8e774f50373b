"""What each type of question does with what people send. A new type is a class in this package and a template."""

from consultations.models import Kind

from .choosing import OneChoice, Pictures, SeveralChoices, ThisOrThat
from .order import Order, button_of
from .reading import Note
from .scales import Agree, Faces, Often, Rating, YesNo
from .statements import Sort, Statements
from .uploads import Upload
from .values import Date, Number, Postcode
from .words import LONGEST, MoreWords, Words, check_length

KINDS = {
    Kind.ONE: OneChoice(),
    Kind.SEVERAL: SeveralChoices(),
    Kind.PICTURES: Pictures(),
    Kind.THIS_OR_THAT: ThisOrThat(),
    Kind.FACES: Faces(),
    Kind.AGREE: Agree(),
    Kind.OFTEN: Often(),
    Kind.YES_NO: YesNo(),
    Kind.RATING: Rating(),
    Kind.STATEMENTS: Statements(),
    Kind.SORT: Sort(),
    Kind.ORDER: Order(),
    Kind.SHORT: Words(),
    Kind.LONG: MoreWords(),
    Kind.NUMBER: Number(),
    Kind.DATE: Date(),
    Kind.POSTCODE: Postcode(),
    Kind.UPLOAD: Upload(),
    Kind.NOTE: Note(),
}

__all__ = ["KINDS", "LONGEST", "button_of", "check_length"]
