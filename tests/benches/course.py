"""The course of one bench: make the data, start the server, run the rounds, let the crowd in, weigh a page."""

from django.core.management import call_command
from django.db import connection

from .crowd import send_at_once
from .data import database, make_everything
from .findings import Findings
from .queries import queries_of
from .questions import PARTS, SIXTY
from .rounds import Rounds
from .server import serving
from .visits import BareView, FormPage, Product
from .weight import weight_of


def run(folder, options):
    """Everything, once. Returns its Findings; `options` are those of the command line."""
    # What the admin brings takes long to compress and is not served here.
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["wagtail*", "admin", "symbols"])
    with database():
        page, ten, sixty = make_everything()
        rivals = BareView(), FormPage(page), Product(ten, PARTS), Product(sixty, SIXTY)
        connection.close()
        with serving(folder) as server:
            return _measure(server, rivals, options)


def _measure(server, rivals, options):
    bare, form, ten, sixty = rivals
    rounds, found, unlike = Rounds(server, options.views, options.answers), Findings(), 0
    for product in (ten, sixty):
        product.fill_in(rounds.browsers[product])
    turns = [("view", rival) for rival in rivals] + [("answer", rival) for rival in (bare, form, ten)]
    turns += [("view_and_save", ten), ("view_and_save", sixty)]
    rounds.warm_up(turns)
    for place in range(options.rounds):
        rounds.run(turns, place)
        unlike += rounds.unlike()
    found.costs(rounds, *rivals)
    found.add("answers sent and not stored, or stored and not sent", unlike, 0)
    before, sent = ten.stored(), send_at_once(server, ten, options.people, options.each)
    lost = options.people * options.each - (ten.stored() - before) + abs(sent - (ten.stored() - before))
    found.crowd(options.people, lost, server.log.read_text().count("database is locked"))
    found.weight(weight_of(rounds.browsers[ten], ten.pages[0]))
    for rival in rivals:
        found.add(f"queries, view: {rival.name}", queries_of(rival.pages[0], rounds.browsers[rival]))
    return found
