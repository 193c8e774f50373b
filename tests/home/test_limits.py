import pytest

from home import limits


def tries(rf, address, **meta):
    return rf.get("/", REMOTE_ADDR=address, **meta)


def test_only_wrong_tries_count_and_only_for_their_network(rf):
    for _ in range(3):
        limits.count(tries(rf, "192.0.2.1"), "words")
    with pytest.raises(limits.TooMany):
        limits.check(tries(rf, "192.0.2.77"), "words", tries=3)
    limits.check(tries(rf, "198.51.100.1"), "words", tries=3)
    limits.check(tries(rf, "192.0.2.1"), "something else", tries=3)


def test_a_forwarded_address_is_believed_from_our_own_proxy_alone(rf, settings):
    told = {"HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.7"}
    here = limits.network_of(tries(rf, "192.0.2.1"))
    assert limits.network_of(tries(rf, "192.0.2.1", **told)) == here
    settings.TRUSTED_PROXIES = 1
    assert limits.network_of(tries(rf, "192.0.2.1", **told)) == limits.network_of(tries(rf, "198.51.100.20"))


def test_no_address_is_kept(rf):
    assert "192.0.2" not in limits.network_of(tries(rf, "192.0.2.1"))
    assert len(limits.network_of(tries(rf, "nonsense"))) == 16
