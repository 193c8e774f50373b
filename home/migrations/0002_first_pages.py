"""The pages that every site has from its first day: home, privacy, accessibility.

They stand in for Wagtail's "Welcome" page. What an officer has edited or built upon is never taken away again.
"""

import json
import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.db import migrations
from django.db.models import F
from treebeard.mp_tree import MP_Node

PRIVACY = [
    ("text", """
<p>The council that runs this site is responsible for what you send here. Its contact is at the foot of every page; ask
there for its data protection officer. Each consultation says on its own page who reads your words, who decides, and
until when answers are kept.</p>
"""),
    ("heading", "What we ask for, and what we never ask for"),
    ("text", """
<ul>
<li>You answer without an account. We do not ask for your name, your address or your date of birth.</li>
<li>We keep your answers, who you say is speaking (such as “a parent or carer”), whether somebody helped you, and how
the answer reached us.</li>
<li>Of the time, we keep only the week.</li>
<li>We do not keep the address of your device. To stop people guessing other people’s four words, we count wrong tries
for a quarter of an hour, under a scrambled form of the network they come from.</li>
</ul>
"""),
    ("heading", "Who reads your words"),
    ("text", """
<ul>
<li>The words you send are stored encrypted.</li>
<li>E-mail addresses, phone numbers, postcodes and NHS numbers are looked for and covered up before a volunteer
reads anything. Names and places are not found by machine yet: moderators take them out by hand. So please leave them
out.</li>
<li>Parent carer forum members read words without your name, where the consultation says so on its page. A moderator
has read those words first.</li>
<li>Everybody can read your words only if you say yes at the end, and only after two people have read them.</li>
<li>While a consultation is open, nobody outside the council sees more than a rounded number of answers. Tables come
after closing, and no table shows a number from 1 to 4.</li>
</ul>
"""),
    ("heading", "When somebody may be in danger"),
    ("text", """
<p>If what you write suggests that somebody may be at risk of harm, a safeguarding lead or deputy reads it before
anybody else, and acts on it. That is the one exception to the above. Some phrases are noticed by the machine; any
moderator can raise the alarm, too. Nobody reads answers at night. In danger, call 999.</p>
"""),
    ("heading", "Your four words"),
    ("text", """
<p>When you start, you get four words. They lead back to an unfinished answer, and later they show what became of it.
With them you can take your answer back: your words go from every page at once. We cannot find your answer without them,
because nothing else ties it to you. Unfinished answers are thrown away after 30 days.</p>
"""),
    ("heading", "Cookies"),
    ("text", """
<p>Only those that the site needs to work: one for the answer you have begun, one for how you like pages to look, one
that keeps forms from being sent by other sites, one while you take part in a live session, and one for people who work
here and sign in (a sign-in that fails is noted with the address it came from). Nothing is measured, and no other company is asked for anything while you are here.</p>
"""),
    ("heading", "Your rights"),
    ("text", """
<p>You can ask the council what it holds about you, and have it put right or erased. If you are not content with the
answer, you can complain to the Information Commissioner’s Office:
<a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>, phone 0303 123 1113.</p>
"""),
    ("heading", "In easy read"),
    ("easy_read", {"concept": "private", "words": "We do not ask for your name."}),
    ("easy_read", {"concept": "stop", "words": "Leave out names and schools when you write."}),
    ("easy_read", {"concept": "not safe", "words": "If you tell us about danger, a trained person reads it."}),
    ("easy_read", {"concept": "letter", "words": "You get 4 words."}),
    ("easy_read", {"concept": "back", "words": "You can use them to take your answer back."}),
]  # fmt: skip

ACCESSIBILITY = [
    ("text", """
<p>We want everybody to be able to answer here, and to find out what happened afterwards. This statement was prepared
with the first version of the site’s software and describes the software as it came. The council that runs the site
keeps it up to date.</p>
"""),
    ("heading", "How to use this site"),
    ("text", """
<ul>
<li>Every page works by keyboard, at 320 pixels wide, zoomed to 400 percent, and without JavaScript.</li>
<li>Questions come in ordinary words and, nearly all, in easy read with pictures. You can switch half way and keep your
answers.</li>
<li><a href="/display/">How this looks</a> changes the colours, the size of letters and the pictures.</li>
<li>Any question can be skipped. There is no time limit on a question; an unfinished answer waits for 30 days. What you
open with your four words closes after 15 minutes, so that nobody else reads it.</li>
<li>Each consultation says how to answer in other ways, such as on paper or by phone.</li>
</ul>
"""),
    ("heading", "How accessible it is"),
    ("text", """
<p>The site is built towards the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Its pages are checked by
machine with every change. It has not been audited by an outside body, and it has not yet been tested with disabled
people or with every screen reader. Until that is done we call it partially compliant.</p>
"""),
    ("heading", "What we know does not work yet"),
    ("text", """
<ul>
<li>There is no version in British Sign Language and no recorded sound.</li>
<li>The words of the site are in English only.</li>
<li>A few questions have no easy-read words. They are left out there, and the results say so.</li>
<li>The easy-read words have not been tested with the people they are for.</li>
<li>The editor that officers use is Wagtail’s own and is outside this statement’s checks.</li>
</ul>
"""),
    ("heading", "Tell us about a problem"),
    ("text", """
<p>Use the contact at the foot of this page. Say which page it was and what went wrong; ask for any page in another
format, such as large print, easy read, audio or braille.</p>
"""),
    ("heading", "If our answer does not help"),
    ("text", """
<p>The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
Accessibility Regulations 2018. If you are not happy with our answer, contact the Equality Advisory and Support Service:
<a href="https://www.equalityadvisoryservice.com/">equalityadvisoryservice.com</a>, phone 0808 800 0082.</p>
"""),
]  # fmt: skip

PAGES = (
    (
        "privacy",
        "Privacy",
        "What happens to what you send: who reads it, how long it is kept, and how to take it back.",
        PRIVACY,
    ),
    (
        "accessibility",
        "Accessibility",
        "How to use this site your way, what does not work yet, and whom to tell.",
        ACCESSIBILITY,
    ),
)


def make(apps, schema_editor):
    home = home_page(apps)
    InformationPage = apps.get_model("home", "InformationPage")
    for slug, title, summary, body in PAGES:
        if not InformationPage.objects.filter(slug=slug, path__startswith=home.path).exists():
            words = {"title": title, "draft_title": title, "slug": slug, "summary": summary, "body": stream(slug, body)}
            InformationPage.objects.create(**words, **place_under(apps, home, slug, "informationpage"))


def home_page(apps):
    """The home page; where there is none yet, one that takes the place of Wagtail's default page."""
    HomePage, Site = apps.get_model("home", "HomePage"), apps.get_model("wagtailcore", "Site")
    if HomePage.objects.exists():
        return HomePage.objects.first()
    take_away(apps, pages(apps).filter(depth=2, slug="home", content_type__model="page"))
    home = HomePage.objects.create(
        title="Say what you think",
        draft_title="Say what you think",
        slug="home",
        summary="Tell us what would help, and see what was done about it.",
        **place_under(apps, pages(apps).get(depth=1), "home", "homepage"),
    )
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page_id": home.pk, **address()})
    return home


def address():
    site = urlsplit(settings.SITE_URL)
    port = site.port or (443 if site.scheme == "https" else 80)
    return {"hostname": site.hostname or "localhost", "port": port}


def pages(apps):
    return apps.get_model("wagtailcore", "Page").objects


def place_under(apps, parent, slug, model, app="home"):
    """The fields that make a page the last child of `parent`. Models in a migration know no tree, so it is done here."""
    last = pages(apps).filter(path__startswith=parent.path, depth=parent.depth + 1).order_by("path").last()
    number = MP_Node._str2int(last.path[-MP_Node.steplen :]) + 1 if last else 1
    content_types = apps.get_model("contenttypes", "ContentType").objects
    pages(apps).filter(pk=parent.pk).update(numchild=F("numchild") + 1)
    return {
        "path": MP_Node._get_path(parent.path, parent.depth + 1, number),
        "depth": parent.depth + 1,
        "url_path": f"{parent.url_path}{slug}/",
        "locale_id": parent.locale_id,
        "content_type": content_types.get_or_create(app_label=app, model=model)[0],
    }


def take_away(apps, leaving):
    """Delete childless pages and tell their parents that they have fewer children."""
    for page in leaving.filter(numchild=0):
        pages(apps).filter(path=page.path[: -MP_Node.steplen]).update(numchild=F("numchild") - 1)
        page.delete()


def stream(slug, body):
    """The body of an InformationPage as StreamField keeps it, the same on every install."""
    blocks = [
        {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{slug}/{number}"))}
        for number, (kind, value) in enumerate(body)
    ]
    return json.dumps(blocks)


def unmake(apps, schema_editor):
    """Take away what nobody has edited or built upon; where that leaves no home page, Wagtail's own comes back."""
    InformationPage, HomePage = apps.get_model("home", "InformationPage"), apps.get_model("home", "HomePage")
    slugs = [slug for slug, *_ in PAGES]
    take_away(apps, InformationPage.objects.filter(slug__in=slugs, latest_revision=None))
    take_away(apps, HomePage.objects.filter(depth=2, latest_revision=None))
    if not HomePage.objects.exists():
        title = "Welcome to your new Wagtail site!"
        place = place_under(apps, pages(apps).get(depth=1), "home", "page", app="wagtailcore")
        welcome = pages(apps).create(title=title, draft_title=title, slug="home", **place)
        site = {"hostname": "localhost", "port": 80, "root_page_id": welcome.pk}
        apps.get_model("wagtailcore", "Site").objects.update_or_create(is_default_site=True, defaults=site)


class Migration(migrations.Migration):
    dependencies = [("home", "0001_furniture"), ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes")]

    operations = [migrations.RunPython(make, unmake)]
