from django.urls import path

from . import attachment_views, equality_views, paper_views, views

urlpatterns = [
    # /answer/<survey>/
    path("answer/<str:slug>/all/", paper_views.everything, name="answer_all"),
    path("answer/<str:slug>/print/", paper_views.printable, name="answer_print"),
    path("answer/<str:slug>/print.pdf", paper_views.pdf, name="answer_pdf"),
    path("answer/<str:slug>/contents/", views.contents, name="answer_contents"),
    path("answer/<str:slug>/start/", views.begin, name="answer_begin"),
    path("answer/<str:slug>/check/", views.check, name="answer_check"),
    path("answer/<str:slug>/sent/", views.sent, name="answer_sent"),
    path("answer/<str:slug>/words/", views.words, name="answer_words"),
    path("answer/<str:slug>/again/", views.again, name="answer_again"),
    path("answer/<str:slug>/equality/", equality_views.equality_step, name="answer_equality"),
    path("answer/<str:slug>/equality/thanks/", equality_views.thanks, name="answer_equality_thanks"),
    path("answer/<str:slug>/attached/<uuid:key>/", attachment_views.attached, name="answer_attached"),
    path("answer/<str:slug>/<slug:code>/", views.step, name="answer_step"),
]
