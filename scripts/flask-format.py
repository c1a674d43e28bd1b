"""Signs and reads sessions by Flask's own code. A line of stdin is a job as JSON, a line of stdout its answer."""

import json
import sys
import uuid  # noqa: F401 - for the sessions that are written in Python
from datetime import datetime, timedelta, timezone  # noqa: F401
from importlib.metadata import version

from flask import Flask
from flask.sessions import SecureCookieSessionInterface, session_json_serializer
from markupsafe import Markup  # noqa: F401


def answer(job):
    if 'version' in job:
        return version('flask')
    app = Flask(__name__)
    app.secret_key = job['key']
    if 'fallbacks' in job:
        app.config['SECRET_KEY_FALLBACKS'] = job['fallbacks']
    if 'read' in job:
        return read(app, job['read'])
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    if 'signPython' in job:
        return serializer.dumps(eval(job['signPython']))
    return serializer.dumps(session_json_serializer.loads(job['sign']))


def read(app, cookie):
    """What Flask puts into `session` for a request with this cookie; None where it refuses it."""
    environ = {'HTTP_COOKIE': f'session={cookie}'}
    with app.test_request_context(environ_overrides=environ) as context:
        session = context.session
        serializer = SecureCookieSessionInterface().get_signing_serializer(app)
        max_age = int(app.permanent_session_lifetime.total_seconds())
        try:
            signed = serializer.loads(cookie, max_age=max_age)
        except Exception:
            return None if not session else 'Flask took a session that its serializer refuses'
        if dict(session) != signed:
            return 'Flask took another session than its serializer'
        return session_json_serializer.dumps(signed)


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
