"""The officer's "Questions" views: a survey on one page, a question on the next, each change a new revision.

Sixty questions in nested panels make a page of megabytes and more fields than Django takes, so the questions are
edited here and the page's own form leaves them alone.
"""
