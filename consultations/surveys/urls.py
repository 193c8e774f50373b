from django.urls import path

from . import attachment_views, equality_views, paper_views, views

urlpatterns = [
    # /answer/<survey>/
    path("answer/<slug:slug>/all/", paper_views.everything, name="answer_all"),
    path("answer/<slug:slug>/print/", paper_views.printable, name="answer_print"),
    path("answer/<slug:slug>/print.pdf", paper_views.pdf, name="answer_pdf"),
    path("answer/<slug:slug>/contents/", views.contents, name="answer_contents"),
    path("answer/<slug:slug>/start/", views.begin, name="answer_begin"),
    path("answer/<slug:slug>/check/", views.check, name="answer_check"),
    path("answer/<slug:slug>/sent/", views.sent, name="answer_sent"),
    path("answer/<slug:slug>/words/", views.words, name="answer_words"),
    path("answer/<slug:slug>/again/", views.again, name="answer_again"),
    path("answer/<slug:slug>/equality/", equality_views.equality_step, name="answer_equality"),
    path("answer/<slug:slug>/equality/thanks/", equality_views.thanks, name="answer_equality_thanks"),
    path("answer/<slug:slug>/attached/<uuid:key>/", attachment_views.attached, name="answer_attached"),
    path("answer/<slug:slug>/<slug:code>/", views.step, name="answer_step"),
]
