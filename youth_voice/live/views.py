"""The doors of the room: join by code, take part on a phone, look at the big screen. All of it without a script."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import condition, require_http_methods, require_safe

from home import limits
from home.text import plain
from youth_voice.models import LiveRun, Vote

from . import codes, protocol, snapshots, tickets, words, writer

WRONG_CODES = 100  # from one network in a quarter of an hour: a whole hall shares one, and some will mistype
NEW_TICKETS = 1000

UNKNOWN = "There is no room with this code. Look at the screen again and type both words."
TOO_OFTEN = "This has been tried too often from here. Wait a quarter of an hour, then try again."
PROBLEMS = {
    protocol.CLOSED: (409, "This question was closed before your answer came in. It was not counted."),
    protocol.BAD: (422, "Choose from the answers shown here."),
}
CHANGED = "We still have the answer you gave after this one. Press again to change it."
NOTHING = "You have not chosen an answer yet. Nothing was sent."
ENOUGH = "You have sent five. That is as many as fit here. Thank you."


class Elsewhere(Exception):
    """The code was typed with other case or spaces: `run` is the room it means."""

    def __init__(self, run):
        super().__init__(run.pk)
        self.run = run


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request):
    """Type the code from the screen. A right one leads into the room with a ticket."""
    if request.method != "POST":
        return render(request, "youth_voice/live/join.html", {})
    try:
        run = _run(request, request.POST.get("code", ""))
    except Elsewhere as elsewhere:
        run = elsewhere.run
    except Http404:
        return _no_such_room(request, request.POST.get("code", ""))
    except limits.TooMany:
        return _wait(request)
    response = HttpResponseRedirect(reverse("live_room", args=[run.code]))
    if request.POST.get("do") == "somebody_else":
        response.delete_cookie(tickets.cookie_name(run.code), samesite="Lax")
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def room(request, code):
    """One question on a phone: pictures to tap or a sentence to write, and how the room has answered."""
    return _in_room(request, code, _take if request.method == "POST" else _show)


@never_cache
@require_safe
def screen(request, code):
    """The big screen for the front of the hall. It shows nothing that a phone may not show."""
    return _in_room(request, code, _show_screen)


def _stamp_of(request, code):
    run = LiveRun.objects.filter(code=codes.tidy(code)).first()
    return f'"{snapshots.stamp(run)}"' if run else None


@require_safe
@cache_control(private=True, no_cache=True)
@condition(etag_func=_stamp_of)
def state(request, code):
    """The newest snapshot, for a phone whose socket does not come through. 304 while nothing changed."""
    run = LiveRun.objects.filter(code=codes.tidy(code)).first()
    if run is None:
        raise Http404
    return JsonResponse(snapshots.participant(run))


def _in_room(request, code, door):
    """Find the room, see to the ticket, open the door."""
    try:
        run = _run(request, code)
        ticket, new = _ticket(request, run)
    except Elsewhere as elsewhere:
        return redirect(request.resolver_match.url_name, elsewhere.run.code)
    except Http404:
        return _no_such_room(request, code)
    except limits.TooMany:
        return _wait(request)
    response = door(request, run, ticket)
    return tickets.hand_out(response, run.code, new) if new else response


def _run(request, typed):
    """The LiveRun of the code somebody typed. Wrong ones count against their network."""
    limits.check(request, "live-code", tries=WRONG_CODES)
    code = codes.tidy(typed)
    run = LiveRun.objects.select_related("session").filter(code=code).first() if code else None
    if run is None:
        limits.count(request, "live-code")
        raise Http404
    if typed != run.code:
        raise Elsewhere(run)
    return run


def _ticket(request, run):
    """(Ticket, '') for somebody who has one; (Ticket, its cookie) for somebody new."""
    ticket = tickets.read(request.COOKIES, run.code)
    if ticket is not None and ticket.run == run.pk:
        return ticket, ""
    limits.check(request, "live-ticket", tries=NEW_TICKETS)
    limits.count(request, "live-ticket")
    return tickets.issue(run)


def _show(request, run, ticket, status=200, **more):
    if "part" in request.GET:
        return render(request, "youth_voice/live/parts/room.html", _context(run) | _mine(run, ticket))
    status = 410 if run.is_over else status
    return render(request, "youth_voice/live/room.html", _context(run) | _mine(run, ticket) | more, status=status)


def _show_screen(request, run, ticket):
    if "part" in request.GET:
        return render(request, "youth_voice/live/parts/screen.html", _context(run))
    # Not the address this computer happened to use: that may be one that no phone can reach.
    context = _context(run) | {"site_address": urlsplit(settings.SITE_URL).netloc}
    return render(request, "youth_voice/live/screen.html", context, status=410 if run.is_over else 200)


def _context(run):
    return snapshots.view(run) | {"session": run.session, "consultation": run.session.consultation, "easy": True}


def _mine(run, ticket):
    """What this person has sent to the question now, and the number their next answer carries."""
    vote = Vote.objects.filter(participant=ticket.who, question=run.question).first()
    return {"mine": vote.choices if vote else [], "said": bool(vote), "count": vote.count + 1 if vote else 1}


def _take(request, run, ticket):
    """A vote or a sentence from the plain form: stored once however often it is sent, then shown as it stands."""
    if run.is_over:
        return _show(request, run, ticket, typed=plain(request.POST.get("words", "")))
    question = request.POST.get("question", "")
    prepared = next((q for _, q in run.session.prepared() if q.code == question), None)
    if prepared is not None and prepared.takes_words:
        return _take_words(request, run, ticket, question)
    return _take_choices(request, run, ticket, question)


def _take_choices(request, run, ticket, question):
    chosen = list(dict.fromkeys(request.POST.getlist("choice")))[: protocol.MOST_CHOICES]
    if not chosen:
        return _show(request, run, ticket, 422, problem=NOTHING)
    result = writer.cast(run, ticket.who, question, chosen, _number(request))
    if result in PROBLEMS:
        status, problem = PROBLEMS[result]
        run.refresh_from_db()
        return _show(request, run, ticket, status, problem=problem)
    if result == protocol.DUP and set(_mine(run, ticket)["mine"]) != set(chosen):
        return _show(request, run, ticket, 409, problem=CHANGED)
    return _back(run)


def _take_words(request, run, ticket, question):
    text = plain(request.POST.get("words", ""))
    if not text:
        return _show(request, run, ticket, 422, problem="Write something first. Nothing was sent.")
    try:
        result = words.say(run, ticket.who, question, text, _number(request))
    except words.TooLong as long:
        problem = f"This is {long.length} letters long. {words.LONGEST} fit here. Nothing is lost: make it shorter."
        return _show(request, run, ticket, 422, problem=problem, typed=text)
    except words.Enough:
        return _show(request, run, ticket, 429, problem=ENOUGH, typed=text)
    if result == protocol.CLOSED:
        return _show(request, run, ticket, 409, problem=PROBLEMS[result][1], typed=text)
    return _back(run)


def _back(run):
    return HttpResponseRedirect(f"{reverse('live_room', args=[run.code])}#saved", status=303)


def _number(request):
    sent = request.POST.get("count", "")
    return min(int(sent), protocol.HIGHEST) if sent.isascii() and sent.isdigit() and len(sent) < 20 else 1


def _no_such_room(request, typed):
    return render(request, "youth_voice/live/join.html", {"problem": UNKNOWN, "typed": plain(typed)[:60]}, status=404)


def _wait(request):
    return render(request, "youth_voice/live/join.html", {"problem": TOO_OFTEN}, status=429)
