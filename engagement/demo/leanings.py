"""How often each closed answer is given, as weights for a seeded draw. A choice that is not named weighs 1."""

LEANINGS = {
    # What should come first?
    "comes_first": {"early_help": 6, "together": 5, "places": 3, "information": 3, "adult_life": 2},
    "listened": {"yes": 4, "no": 6, "dont_know": 2},
    "how_long": {"weeks": 2, "to_three": 3, "to_six": 5, "longer": 6},
    "would_go": {"swimming": 5, "library": 3, "park": 4, "youth_club": 4, "holiday_club": 5},
    # Getting there
    "travels_by": {"minibus": 30, "family_car": 11, "bus": 2, "walk": 2, "cycle": 1},
    "calm": {"strongly_agree": 2, "agree": 6, "neither": 4, "disagree": 7, "strongly_disagree": 3},
    "told_in_time": {"yes": 4, "no": 7},
    "hard_part": {"waiting": 6, "noise": 5, "new_people": 6, "long_ride": 3},
    # The plan
    "first_change": {"buildings": 3, "attitudes": 6, "communication": 5, "fair_rules": 3, "activities": 5},
    "story_again": {"every_time": 5, "often": 8, "sometimes": 5, "never": 2},
    "first_talk": {"very_easy": 1, "easy": 3, "mixed": 3, "hard": 6, "very_hard": 5},
    "in_the_way": {"waiting": 7, "who_to_ask": 5, "not_believed": 5, "forms": 4},
    "plan_says": {"very_well": 2, "well": 4, "partly": 6, "not_well": 4, "no_plan": 3},
    "tell_us": {"talk": 7, "draw": 3, "video": 3, "pictures": 3, "with_someone": 4},
    "future_talk": {"yes": 4, "no": 7},
    "would_use": {"day": 3, "evening": 5, "weekend": 2, "any_time": 6, "no": 2},
    "welcome_first": {"strongly_agree": 3, "agree": 9, "neither": 3, "disagree": 4, "strongly_disagree": 1},
    "talk_to_each_other": {"school": 8, "health": 6, "minds": 5, "send_team": 5, "therapy": 4},
    "helped_first": {"school": 6, "family": 5, "parents": 5, "health": 4, "nobody": 3},
    "knows_offer": {"yes": 6, "no": 5, "dont_know": 2},
    "offer_useful": {"3": 2, "4": 3, "5": 5, "6": 4, "7": 3},
    "fourteen": {"yes": 4, "no": 6},
    "matters_most": {"friends": 6, "home": 5, "work": 5, "health": 4},
    "who_talked": {"family": 5, "school": 7, "social_care": 2},
    "right_things": {"strongly_agree": 4, "agree": 9, "neither": 4, "disagree": 2},
}
