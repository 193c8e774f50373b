import threading

from hypothesis import given
from hypothesis import strategies as st

from home import text


@given(st.text(max_size=400))
def test_cleaning_twice_is_cleaning_once(html):
    once = text.rich(html)
    assert text.rich(once) == once


def test_nothing_that_runs_is_left():
    html = '<p onclick="x()">Hi<script>steal()</script><a href="java\u200bscript:x()">a</a><img src=x onerror=x()></p>'
    cleaned = text.rich(html)
    assert "script" not in cleaned and "onclick" not in cleaned and "onerror" not in cleaned and "Hi" in cleaned


def test_threads_never_see_each_others_words():
    wrong = []

    def clean(mark):
        for number in range(60):
            said = f"<p>{mark} {number}</p>"
            if text.rich(said) != said:
                wrong.append(mark)

    threads = [threading.Thread(target=clean, args=(name,)) for name in ("one", "two", "three", "four")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_plain_words_lose_control_characters_and_nothing_else():
    assert text.plain("a\x00b\r\nc\u202ed 👩🏽‍🦽 \ud83d") == "ab\nc\u202ed 👩🏽‍🦽"
    assert text.plain("<b>& 1 < 2") == "<b>& 1 < 2" and text.plain(None) == ""
