"""How often one network may try something that can be guessed."""

import hashlib
import hmac
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import cache


class TooMany(Exception):
    """This network has tried too often; `minutes` says how long to wait."""

    def __init__(self, minutes):
        super().__init__(f"wait {minutes} minutes")
        self.minutes = minutes


def network_of(request):
    """The caller's network as a short keyed hash: an address is never kept, written or logged as such.

    Addresses are grouped by /24 (IPv4) and /56 (IPv6). Only as many X-Forwarded-For entries
    as TRUSTED_PROXIES says are believed.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.TRUSTED_PROXIES and len(forwarded) >= settings.TRUSTED_PROXIES:
        address = forwarded[-settings.TRUSTED_PROXIES]
    try:
        address = ip_address(address)
        network = str(ip_network(f"{address}/{24 if address.version == 4 else 56}", strict=False))
    except ValueError:
        network = "unknown"
    return hmac.new(settings.SECRET_KEY.encode(), network.encode(), hashlib.sha256).hexdigest()[:16]


def check(request, what, *, tries, minutes=15):
    """Raise TooMany when this network has already used up its `tries` at `what` in the last `minutes`."""
    if cache.get(_key(request, what), 0) >= tries:
        raise TooMany(minutes)


def count(request, what, *, minutes=15):
    """Note one wrong try at `what` (str). Only wrong ones are counted, so a whole school may be right at once."""
    key = _key(request, what)
    cache.add(key, 0, minutes * 60)
    try:
        cache.incr(key)
    except ValueError:
        cache.set(key, 1, minutes * 60)


def _key(request, what):
    return f"tries:{what.replace(' ', '-')}:{network_of(request)}"
