"""The end of a workflow of Wagtail's. Wagtail reads this while its own models load, so nothing is imported up here."""


def publish_what_was_agreed(workflow_state, user=None):
    """Publish exactly the version that was agreed to last, for the setting WAGTAIL_FINISH_WORKFLOW_ACTION.

    Wagtail would publish whatever is newest, as the person who agreed. Somebody of the forum may not publish pages;
    then it goes live in the name of whoever handed it in. Where neither may, it waits for an officer's button.
    """
    from wagtail.actions.publish_revision import PublishPermissionError

    agreed = workflow_state.current_task_state.revision
    for person in [user, workflow_state.requested_by] if user else [None]:
        try:
            return agreed.publish(user=person)
        except PublishPermissionError:
            continue
    return None
