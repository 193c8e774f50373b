"""The equality questions that a consultation can ask, in both editions.

Groups follow the harmonised standards of the Government Statistical Service and the four areas of need of the SEND Code
of Practice, coarse on purpose. Nothing is asked in free words: an "other, please say" could name its writer.
A part without easy-read words is not asked in easy read. A choice that has been offered keeps its code.
"""

from consultations.models import Kind

from .equality_part import Part

YES_NO = (("yes", "Yes", "Yes"), ("no", "No", "No"))
UNDER_16 = {"age_0_4", "age_5_10", "age_11_15"}

ABOUT = Part(
    code="about",
    title="Whom the answers are about",
    words="Is this about you or about your child?",
    why="Then the questions can say “you” or “your child”.",
    choices=(
        ("me", "About me", "Me"),
        ("child", "About my child", "My child"),
        ("other", "About somebody else I answer for", "Somebody else"),
    ),
    easy_words="Who are these questions about?",
    concept="young person",
    # Leaving it out says as much.
    may_refuse=False,
)

_ALL = (
    Part(
        code="age",
        title="Age",
        words="How old {are_you}?",
        why="So that we see whether every age was heard.",
        choices=(
            ("age_0_4", "Under 5", "Under 5"),
            ("age_5_10", "5 to 10", "5 to 10"),
            ("age_11_15", "11 to 15", "11 to 15"),
            ("age_16_25", "16 to 25", "16 to 25"),
            ("age_26_44", "26 to 44", "26 to 44"),
            ("age_45_64", "45 to 64", "45 to 64"),
            ("age_65", "65 or over", "65 or over"),
        ),
        easy_words="How old {are_you}?",
        easy_why="We want to hear from all ages.",
        concept="growing up",
    ),
    Part(
        code="sex",
        title="Sex",
        words="What is {your} sex?",
        why="So that we see whether girls and boys, women and men were heard alike.",
        choices=(("female", "Female", "Female. A girl or a woman"), ("male", "Male", "Male. A boy or a man")),
        easy_words="What is {your} sex?",
        easy_why="We want to hear from girls and boys, women and men.",
    ),
    Part(
        code="gender_identity",
        title="Gender identity",
        words="Is {your} gender the same as the sex registered at birth?",
        why="So that we see whether trans people were heard.",
        choices=YES_NO,
        adults_only=True,
    ),
    Part(
        code="disability",
        title="Disability or long-term condition",
        words="{do_you} have a disability, or a health condition that has lasted or will last 12 months or more?",
        why="Count conditions of body and mind. So that we see whether disabled people were heard.",
        choices=(*YES_NO, ("not_sure", "Not sure", "I don’t know")),
        easy_words="{do_you} have a disability?",
        easy_why="Or an illness that goes on for a long time.",
        concept="wheelchair",
    ),
    Part(
        code="need",
        title="Type of need",
        words="Which kinds of special educational need {do_you} have?",
        why="Choose all that fit. So that we see which needs we have not heard about.",
        choices=(
            ("communication", "Communication and interaction", "Talking and understanding people"),
            ("learning", "Cognition and learning", "Learning"),
            ("feelings", "Social, emotional and mental health", "Feelings and getting on with people"),
            ("body", "Sensory or physical needs", "Seeing, hearing or moving"),
            ("not_known", "Not known yet", "I don’t know"),
            ("none", "None of these", "None of these"),
        ),
        easy_words="What {do_you} need help with?",
        easy_why="You can choose more than one.",
        concept="help",
        kind=Kind.SEVERAL,
        exclusive=frozenset({"none"}),
    ),
    Part(
        code="ethnicity",
        title="Ethnic group",
        words="What is {your} ethnic group?",
        why="So that we see whether every community was heard.",
        choices=(
            ("asian", "Asian or Asian British", "Asian or Asian British"),
            ("black", "Black, Black British, Caribbean or African", "Black, Black British, Caribbean or African"),
            ("mixed", "Mixed or more than one ethnic group", "Mixed, more than one group"),
            ("white", "White, which includes Gypsy, Irish Traveller and Roma", "White"),
            ("another", "Another ethnic group, such as Arab", "Another group"),
        ),
        easy_words="Which group is {your} family from?",
        easy_why="We want to hear from all groups of people.",
        concept="family",
    ),
    Part(
        code="religion",
        title="Religion or belief",
        words="What is {your} religion or belief?",
        why="So that what is planned suits people of every faith and of none.",
        choices=(
            ("no_religion", "No religion", "No religion"),
            ("buddhist", "Buddhist", "Buddhist"),
            ("christian", "Christian", "Christian"),
            ("hindu", "Hindu", "Hindu"),
            ("jewish", "Jewish", "Jewish"),
            ("muslim", "Muslim", "Muslim"),
            ("sikh", "Sikh", "Sikh"),
            ("another", "Another religion or belief", "Another religion"),
        ),
        easy_words="What is {your} religion?",
        easy_why="We want our plans to be right for people of all religions.",
    ),
    Part(
        code="orientation",
        title="Sexual orientation",
        words="Which of these describes {your} sexual orientation best?",
        why="So that we see whether lesbian, gay and bisexual people were heard.",
        choices=(
            ("straight", "Straight or heterosexual", ""),
            ("gay", "Gay or lesbian", ""),
            ("bi", "Bisexual", ""),
            ("another", "Another orientation", ""),
        ),
        adults_only=True,
    ),
    Part(
        code="carer",
        title="Caring for somebody",
        words="{do_you} look after somebody who could not manage without this help?",
        why="A disabled child counts, paid work does not. So that we see whether carers were heard, young ones too.",
        choices=YES_NO,
        easy_words="{do_you} look after somebody who needs help?",
        easy_why="It can be a person in the family or a friend.",
        concept="support",
    ),
    Part(
        code="language",
        title="Language at home",
        words="Which language {do_you} use most at home?",
        why="So that we know in which languages we should ask.",
        choices=(
            ("english", "English", "English"),
            ("bsl", "British Sign Language", "British Sign Language"),
            ("another", "Another language", "Another language"),
        ),
        easy_words="Which language {do_you} use at home?",
        easy_why="Choose the one used most.",
        concept="talking",
    ),
)
PARTS = {part.code: part for part in _ALL}


def parts_of(consultation):
    """The parts this consultation asks, in our order. A part that is no longer ours is left out."""
    return [part for part in PARTS.values() if part.code in consultation.equality_parts]


def fit_for_their_age(answers):
    """`answers` ({part code: value}) without those that only people over 16 give, where the age given is below."""
    if answers.get("age") not in UNDER_16:
        return answers
    return {code: value for code, value in answers.items() if code not in PARTS or not PARTS[code].adults_only}
