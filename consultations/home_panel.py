"""On the first page of the admin: the consultations one works on, and every door that leads on from them."""

from wagtail.admin.ui.components import Component

from consultations.models import ConsultationPage, Role, SurveyPage
from consultations.permissions import consultations_for


class YourConsultations(Component):
    name = "your_consultations"
    template_name = "consultations/admin/home_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        everything = ConsultationPage.objects.order_by("-opens_on")
        mine = everything if user.is_superuser else consultations_for(user, Role.OFFICER)
        return {"consultations": [(page, SurveyPage.objects.child_of(page)) for page in mine], "user": user}
