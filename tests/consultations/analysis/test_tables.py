from datetime import timedelta

import pytest
from django.utils import timezone

from consultations.analysis import tables
from consultations.models import Release
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


def tables_about(made, code):
    return [table for table in made.tables if table["question"] == code]


def shown(table):
    return {row["words"]: row["shown"] for row in table["rows"]}


def test_there_are_no_tables_while_people_can_answer(consultation, answers):
    answers(12, likes="agree")
    with pytest.raises(tables.NotClosed):
        tables.release(consultation)
    assert not Release.objects.exists()


def test_answers_are_counted_by_code_and_rounded(consultation, answers, close):
    answers(12, heard="no"), answers(28, heard="yes"), answers(2, heard="dont_know")
    close()
    (table,) = tables_about(tables.release(consultation), "heard")
    assert shown(table) == {"Yes": "30", "No": "10", "I don’t know": "fewer than 5"}
    assert table["base"] == "about 40 people answered"


def test_the_full_scale_is_for_those_who_saw_it_and_the_folded_one_for_all(consultation, answers, close):
    answers(15, likes="strongly_agree"), answers(10, likes="disagree"), answers(20, "easy_read", likes="agree")
    close()
    full, folded = tables_about(tables.release(consultation), "likes")
    assert (full["who"], full["people"]) == ("People who saw every choice", 25)
    assert shown(full)["Strongly agree"] == "15"
    assert (shown(folded)["Yes"], folded["people"]) == ("35", 45)


def test_where_few_used_easy_read_only_the_folded_table_is_made(consultation, answers, close):
    answers(15, likes="strongly_agree"), answers(10, likes="disagree"), answers(3, "easy_read", likes="disagree")
    close()
    (folded,) = tables_about(tables.release(consultation), "likes")
    assert shown(folded)["Yes"] == "15"


def test_somebody_who_chose_two_things_counts_once_for_each(consultation, answers, close):
    answers(15, needs=["ramps", "clubs"]), answers(10, needs=["talk"])
    close()
    (table,) = tables_about(tables.release(consultation), "needs")
    assert shown(table) == {"Buildings I can get into": "15", "People who talk with me": "10", "Clubs": "15"}


def test_a_question_that_easy_read_left_out_says_so(consultation, survey, close):
    close()
    (table,) = tables_about(tables.release(consultation), "training")
    assert table["asked"] == ["This was not asked in easy read."]


def test_an_answer_taken_back_is_not_counted_the_next_time(consultation, answers, close):
    (taken_back, *_) = answers(13, heard="no")
    close()
    first = tables.release(consultation)
    taken_back.withdrawn_on = timezone.localdate()
    taken_back.save()
    second = tables.release(consultation)
    assert [tables_about(made, "heard")[0]["people"] for made in (first, second)] == [15, 10]
    assert second.number == 2


def test_making_the_same_tables_twice_makes_them_once(consultation, answers, close, olive):
    answers(12, heard="no")
    close()
    assert tables.release(consultation, by=olive) == tables.release(consultation)
    assert Release.objects.get().made_by == olive


def test_erased_answers_are_not_counted_as_nobody(consultation, survey, close):
    close()
    consultation.keep_until = timezone.localdate() - timedelta(days=1)
    consultation.save()
    with pytest.raises(tables.Forgotten):
        tables.release(consultation)


def test_a_moderator_reads_about_how_many_answered_and_no_table(client, consultation, answers, fern):
    answers(12, heard="no")
    client.force_login(fern)
    page = client.get(f"/forum/{consultation.slug}/tables/").content.decode()
    assert "About 10 answers so far." in page
    assert "<table" not in page


def test_the_forum_reads_the_tables_after_closing(client, consultation, answers, close, fern):
    answers(12, heard="no"), answers(3, heard="yes")
    close()
    tables.release(consultation)
    client.force_login(fern)
    page = client.get(f"/forum/{consultation.slug}/tables/").content.decode()
    assert "Were you listened to?" in page
    assert "fewer than 5" in page or "not shown to protect privacy" in page


def test_the_forums_numbers_need_a_key(client, consultation, rita):
    address = f"/forum/{consultation.slug}/tables/"
    assert client.get(address).url.startswith("/account/login/")
    client.force_login(rita)
    assert client.get(address).status_code == 403


def test_everybody_reads_the_results_once_they_are_made(client, consultation, answers, close):
    answers(12, heard="no")
    assert client.get(f"/results/{consultation.slug}/").status_code == 404
    close()
    tables.release(consultation)
    page = client.get(f"/results/{consultation.slug}/")
    assert "about 10 people answered" in page.content.decode()
    assert client.post(f"/results/{consultation.slug}/").status_code == 405


def test_words_are_never_in_a_table(consultation, survey, close):
    CommentFactory.waiting(survey, text="The lift is broken.")
    close()
    assert "lift" not in str(tables.release(consultation).tables)
