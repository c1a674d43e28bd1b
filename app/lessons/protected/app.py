from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = 'for this example only'

diary = [
    {'day': 'Monday', 'text': 'The spare key lies under the third pot.'},
    {'day': 'Today', 'text': 'Nobody has found the key yet.'},
]


class NotSignedIn(Exception):
    pass


# #region data
def read_diary():
    if 'username' not in session:
        raise NotSignedIn
    return diary


@app.get('/api')
def api():
    return read_diary()


@app.errorhandler(NotSignedIn)
def refuse(error):
    if request.path == '/page':
        return redirect('/login?next=/page', 303)
    headers = {'Cache-Control': 'no-store'}
    return {'error': 'Not signed in.'}, 401, headers
# #endregion


@app.get('/page')
def page():
    return '\n'.join(f"{entry['day']}: {entry['text']}" for entry in read_diary())
