"""The draft SEND strategy in our own sentences: each theme for everybody, and again in easy read."""

HELP_LINES = (
    ("Childline", "0800 1111", "For children and young people, free, day and night."),
    ("NSPCC", "0808 800 5000", "For adults who are worried about a child."),
    ("Samaritans", "116 123", "For anybody who is struggling, free, day and night."),
    ("Shout", "text 85258", "For anybody who would rather text, free, day and night."),
    ("NHS", "111", "For urgent help with health, mental health too, day and night."),
)

SETTINGS = {
    "site_name": "Have your say",
    "strapline": "SEND, together",
    "council_name": "Medway",
    "contact_words": "The SEND team, on weekdays from 9 to 5. You can ask somebody to ring for you.",
    "contact_email": "send-team@example.org",
    "contact_phone": "01632 960123",
}

HOME = {
    "title": "Say what you think",
    "summary": "Tell us what would help children and young people with special educational needs and disabilities, "
    "and see what was done about it.",
}

PAGE = {
    "slug": "strategy",
    "title": "The SEND Strategy 2025 to 2028",
    "summary": "A draft plan for children and young people with special educational needs and disabilities in Medway.",
    "introduction": """
<p>This is a draft. It says how the partners in Medway mean to help children and young people with special educational
needs and disabilities (SEND): the right help, at the right time, so that they get on as well as everybody else.</p>
<p>It was written together by</p>
<ul><li>children and young people</li><li>Medway’s Parent and Carer Forum</li><li>schools and other education
partners</li><li>health care providers</li><li>social care providers</li><li>the SEND teams.</li></ul>
<p>Four kinds of barrier keep people out, and the plan sets out to take them down: <b>places</b> that are hard to get
into or be in, <b>attitudes</b>, <b>ways of communicating</b> that leave people behind, and <b>the way organisations
work</b>. With those gone there is more fairness, more independence and more choice.</p>
""",
    "easy_introduction": """
This is a plan for children and young people in Medway.
It is for people with special educational needs and disabilities.
Special educational needs means that you need more help to learn.
The plan is not finished.
You can help to change it.
Children and young people helped to write it.
Parents, schools, doctors and social workers helped too.
""",
    "goal": "One support system for Medway that leaves nobody out and works as one, so that children and young people "
    "with SEND can become all they can be, and count as valued members of their community.",
    "easy_goal": """
We want you to do your best.
We want you to feel part of your community.
""",
}

THEMES = (
    {
        "slug": "inclusive",
        "title": "Inclusive education and communities",
        "concept": "friend",
        "words": """
<p>Every school, service and community group should make people feel welcome. To get there, the partners will</p>
<ul><li>make buildings easier to get into and to use</li><li>challenge negative attitudes</li>
<li>communicate better</li><li>put an end to unfair practices.</li></ul>
<p>Children and young people with SEND should feel accepted, and be able to join in as easily as anybody else.</p>
""",
        "easy_title": "Everyone is welcome",
        "easy_words": """
Schools and clubs should welcome everyone.
We will make buildings easier to use.
We will help people to be kind.
We will change rules that are not fair.
You should be able to join in.
""",
    },
    {
        "slug": "together",
        "title": "Integrated, collaborative services",
        "concept": "work together",
        "words": """
<p>Support should see the whole child, and start from the child. Education, health and social care will therefore work
side by side instead of one after another.</p>
""",
        "easy_title": "Working together",
        "easy_words": """
Many people help you.
Some work in schools.
Some look after your health.
Some help your family at home.
They will work together.
They will think about all of you.
""",
    },
    {
        "slug": "early",
        "title": "Prevention, early identification, and intervention",
        "concept": "time",
        "words": """
<p>Needs should be noticed as early as they can be, and support should follow quickly. Help that comes soon makes later
difficulties smaller, or keeps them from growing at all.</p>
<p>Everybody who works with children and young people will know how to prevent problems and how to step in early, so
that the right support is there without delay.</p>
""",
        "easy_title": "Help that comes early",
        "easy_words": """
Some children need more help.
We want to find this out early.
Then help can come quickly.
Early help can stop problems from growing.
""",
    },
    {
        "slug": "voice",
        "title": "Empowered young people and their families",
        "concept": "talking",
        "words": """
<p>Children, young people and their families should help to decide what their support and their future look like.</p>
<p>Education, health and care plans (EHCPs) and other support plans will say what the child and the family want, and
will change when needs change.</p>
<p>Families will have the information they need to find their way through the SEND system and feel sure of it.</p>
""",
        "easy_title": "Your voice",
        "easy_words": """
You should have a say in your help.
You may have a plan that says what help you get.
The plan should say what you want.
The plan should change when you change.
Families will know where to find help.
""",
    },
    {
        "slug": "adulthood",
        "title": "Preparation for adulthood",
        "concept": "growing up",
        "words": """
<p>Young people with SEND should be ready for adult life: a home of their own where they want one, more learning, and a
part in their community.</p>
<p>The way from children’s services to adult services will be clear, and care will not stop on the way. There will be
chances to learn skills for life and to take part locally, so that young people can live full lives.</p>
""",
        "easy_title": "Getting ready to be an adult",
        "easy_words": """
One day you will be an adult.
We will help you to get ready.
You can learn to do more things yourself.
You can keep on learning.
You may need help as an adult.
That help will be ready for you.
""",
    },
    {
        "slug": "training",
        "title": "Development and training",
        "concept": "training",
        "words": """
<p>Everybody who lives with, works with or cares for a child or young person with SEND should have the knowledge and
the skills to support them well.</p>
<p>When the whole workforce is well trained, children with SEND get a fair chance in every service. Parents and carers
will be supported to meet their child’s needs, too.</p>
""",
        "easy_title": "People who know how to help",
        "easy_words": """
People who help you need to learn how.
Staff will get better training.
Training means learning how to do a job well.
Parents and carers can learn too.
""",
    },
)
