"""Answers requests by a lesson's own app.py. A line of stdin is a request as JSON, a line of stdout its answer."""

import importlib.util
import json
import os
import sys
from importlib.metadata import version

import flask  # noqa: F401 - without it this program is to end at once

os.environ.setdefault('SECRET_KEY', 'for this comparison only')
clients = {}


def client_of(file):
    """The test client of a file's app, always the same one: it keeps its cookies."""
    if file not in clients:
        spec = importlib.util.spec_from_file_location(f'lesson_{len(clients)}', file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        clients[file] = module.app.test_client()
    return clients[file]


def answer(job):
    if 'version' in job:
        return version('flask')
    response = client_of(job['file']).open(job['path'], method=job['method'], data=job.get('fields'))
    return {'status': response.status_code, 'lines': response.headers.getlist('Set-Cookie')}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
