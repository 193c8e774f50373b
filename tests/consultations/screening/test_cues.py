import pytest

from consultations.screening.cues import families


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("I want to hurt myself", "self_harm"),
        ("She said she doesn’t want to live", "self_harm"),
        ("He hits me when nobody looks", "physical"),
        ("they locked me in the calm room", "restraint"),
        ("He told me not to tell", "secrecy"),
        ("I do not feel safe at home", "crisis"),
    ],
)
def test_a_cue_names_its_family(said, family):
    assert family in families(said)


@pytest.mark.parametrize(
    "said",
    [
        "Staff should be skilled in assessment.",
        "The therapist in Essex was brilliant.",
        "Rapeseed fields make him sneeze.",
        "The new policy hits families hard.",
        "We feel safe at school.",
    ],
)
def test_ordinary_words_are_not_held(said):
    assert families(said) == set()
