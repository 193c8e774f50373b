from django.http import HttpResponse
from django.shortcuts import redirect, render

from .forms import BareForm
from .models import Row


def answer(request):
    form = BareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        Row.objects.create(answers=form.cleaned_data)
        return redirect("/bare/thanks/")
    return render(request, "rivals/bare.html", {"form": form})


def thanks(request):
    return HttpResponse("<!doctype html><title>Thank you</title><p>Thank you.</p>")
