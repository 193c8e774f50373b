from django.urls import path
from django.views.decorators.http import require_safe

from . import feeds, receipt_views, views

urlpatterns = [
    # /you-said-we-did/
    path("you-said-we-did/", views.outcomes, name="outcomes"),
    path("you-said-we-did/feed/", require_safe(feeds.Outcomes()), name="outcomes_feed"),
    path("you-said-we-did/<slug:slug>/", views.outcome, name="outcome"),
    # /said/
    path("said/<slug:slug>/", views.said, name="said"),
    # /come-back/
    path("come-back/", receipt_views.come_back, name="come_back"),
    path("come-back/receipt/", receipt_views.receipt, name="receipt"),
    path("come-back/attached/<uuid:key>/", receipt_views.attached, name="receipt_attached"),
    path("come-back/take-back/", receipt_views.take_back, name="take_back"),
    path("come-back/withdraw/", receipt_views.withdraw, name="withdraw"),
    path("come-back/close/", receipt_views.close, name="close_receipt"),
]
