"""The tutorials' Flask app, and the page of a lesson with its learner's state by Jinja.

LESSON names a file of the lesson's prose as HTML, DATABASE an SQLite file with what the learner has done.
"""

import os
import sqlite3
from pathlib import Path

from flask import Flask, abort, make_response, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.secret_key = 'for this comparison only'


@app.route('/set_cookie')
def set_cookie():
    response = make_response('Cookie Setter')
    response.set_cookie('flask_tutorial', 'Hello World')
    return response


@app.route('/read_cookie')
def read_cookie():
    value = request.cookies.get('flask_tutorial')
    return f'<h1>The cookie value is: {value}</h1>'


@app.route('/delete_cookie')
def delete_cookie():
    response = make_response('Cookie Deleted')
    response.delete_cookie('flask_tutorial')
    return response


@app.route('/login', methods=['POST'])
def login():
    session['username'] = request.form['username']
    return redirect(url_for('protected'), 303)


@app.route('/protected')
def protected():
    if 'username' not in session:
        abort(401)
    return 'Welcome to the protected page!'


@app.route('/protected/page')
def protected_page():
    """The same check, and a whole page as the app's own is."""
    if 'username' not in session:
        abort(401)
    return render_template('protected.html', username=session['username'])


prose = Path(os.environ['LESSON']).read_text('utf-8')
database = sqlite3.connect(os.environ['DATABASE'], check_same_thread=False)


@app.route('/lessons/set-and-read')
def lesson():
    lab = request.cookies.get('lab')
    state = database.execute('select kind, item, value from state where lab = ?', (lab,)).fetchall()
    return render_template(
        'lesson.html',
        prose=prose,
        username=session.get('username'),
        cookies=request.cookies,
        read=[item for kind, item, _ in state if kind == 'read'],
        passed=[item for kind, item, _ in state if kind == 'passed'],
        answers={item: value for kind, item, value in state if kind == 'answer'},
        fills={item: value for kind, item, value in state if kind == 'fill'},
        verdict=[value for kind, _, value in state if kind == 'verdict'],
    )


@app.route('/cookies')
def cookies():
    return render_template('cookies.html', username=session.get('username'), cookies=request.cookies)


@app.route('/set', methods=['POST'])
def set_by_form():
    response = redirect(url_for('cookies'), 303)
    response.set_cookie('hello', 'you', max_age=60)
    return response


@app.route('/wire')
def wire():
    lab = request.cookies.get('lab')
    newest = "select value from state where lab = ? and kind = 'exchange' order by rowid desc limit 20"
    rows = database.execute(newest, (lab,))
    exchanges = [value.split('\n') for (value,) in rows]
    return render_template('wire.html', exchanges=exchanges, cookies=request.cookies)
