from django.shortcuts import render


class WordsForRefusals:
    """Django answers a wrong method with an empty 405. Somebody who reloads a form's address should read why."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 405 or response.streaming or response.content or request.method == "HEAD":
            return response
        dressed = render(request, "405.html", status=405)
        dressed["Allow"] = response["Allow"]
        return dressed
