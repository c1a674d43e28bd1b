/** One address of the Flask tutorials: what Flask's code for it is, which file answers here, and what differs. */
export interface Endpoint {
  path: string
  answers: string
  /** The tutorial's code, without its imports. */
  flask: string
  files: `app/${string}`[]
  differs: string[]
}

const escaped =
  'The value is escaped here. The tutorial puts it into the HTML as it came: a cookie of value <script>… would run (cross-site scripting).'
const encoded =
  'Flask writes "Hello World" in double quotes, Next writes Hello%20World. Both are read here, whoever wrote them.'
const changedByGet =
  'The tutorial sets a cookie on GET, and so does this address, to be comparable. A GET should change nothing: browsers fetch links ahead.'

export const cookieEndpoints: Endpoint[] = [
  {
    path: '/set_cookie',
    answers: 'Cookie Setter',
    flask: `@app.route('/set_cookie')
def set_cookie():
    response = make_response('Cookie Setter')
    response.set_cookie('flask_tutorial', 'Hello World')
    return response`,
    files: ['app/(flask)/set_cookie/route.ts'],
    differs: [encoded, changedByGet],
  },
  {
    path: '/read_cookie',
    answers: '<h1>The cookie value is: Hello World</h1>, or None without the cookie',
    flask: `@app.route('/read_cookie')
def read_cookie():
    value = request.cookies.get('flask_tutorial')
    return f'<h1>The cookie value is: {value}</h1>'`,
    files: ['app/(flask)/read_cookie/route.ts'],
    differs: [escaped, encoded],
  },
  {
    path: '/delete_cookie',
    answers: 'Cookie Deleted',
    flask: `@app.route('/delete_cookie')
def delete_cookie():
    response = make_response('Cookie Deleted')
    response.set_cookie('flask_tutorial', expires=0)
    return response`,
    files: ['app/(flask)/delete_cookie/route.ts'],
    differs: [
      'Both send a Set-Cookie whose time is over: there is no other way to delete. Next adds nothing to it but Path=/.',
    ],
  },
  {
    path: '/setcookie',
    answers: 'The Cookie has been Set',
    flask: `@app.route('/setcookie')
def setcookie():
    response = make_response('The Cookie has been Set')
    response.set_cookie('Name', 'AskPython')
    return response`,
    files: ['app/(flask)/setcookie/route.ts'],
    differs: [changedByGet],
  },
  {
    path: '/getcookie',
    answers: 'The Site : AskPython, or None without the cookie',
    flask: `@app.route('/getcookie')
def getcookie():
    name = request.cookies.get('Name')
    return f'The Site : {name}'`,
    files: ['app/(flask)/getcookie/route.ts'],
    differs: [escaped],
  },
  {
    path: '/hello',
    answers: 'Hello, World!',
    flask: `@app.route('/hello')
def hello():
    response = make_response('Hello, World!')
    response.set_cookie('username', 'bob')
    return response`,
    files: ['app/(flask)/hello/route.ts'],
    differs: [
      '?name= chooses another name here, of 1 to 64 characters; anything else is answered 400.',
      changedByGet,
    ],
  },
  {
    path: '/home',
    answers: '<h1>Welcome to my website!</h1>',
    flask: `@app.route('/home')
def home():
    response = make_response('<h1>Welcome to my website!</h1>')
    response.set_cookie('username', 'John')
    return response`,
    files: ['app/(flask)/home/route.ts'],
    differs: [changedByGet],
  },
  {
    path: '/user',
    answers: 'Hello, bob!, or Hello, Guest! without the cookie',
    flask: `@app.route('/user')
def user():
    username = request.cookies.get('username', 'Guest')
    return f'Hello, {username}!'`,
    files: ['app/(flask)/user/route.ts'],
    differs: [escaped, 'The default of get() becomes ?? in TypeScript.'],
  },
  {
    path: '/welcome',
    answers: '<h1>Welcome back, bob!</h1>, or None without the cookie',
    flask: `@app.route('/welcome')
def welcome():
    username = request.cookies.get('username')
    return f'<h1>Welcome back, {username}!</h1>'`,
    files: ['app/(flask)/welcome/route.ts'],
    differs: [escaped],
  },
  {
    path: '/goodbye',
    answers: '<h1>Goodbye!</h1>',
    flask: `@app.route('/goodbye')
def goodbye():
    response = make_response('<h1>Goodbye!</h1>')
    response.delete_cookie('username')
    return response`,
    files: ['app/(flask)/goodbye/route.ts'],
    differs: [
      'delete_cookie and delete() both repeat the name with Path=/. A cookie set on another path stays.',
    ],
  },
]

export const sessionEndpoints: Endpoint[] = [
  {
    path: '/',
    answers: 'who is logged in',
    flask: `@app.route('/')
def index():
    if 'username' in session:
        return f'Logged in as {session["username"]}'
    return 'You are not logged in'`,
    files: ['app/_components/who-am-i.tsx'],
    differs: [
      'The page is the same file for everybody; who is signed in is a small live part in its header, which asks the server.',
      'Flask’s session is signed and can be read by its owner; the session here is encrypted, and has a row that can be revoked.',
    ],
  },
  {
    path: '/login',
    answers: 'a form; after it, the page you came for',
    flask: `@app.route('/login', methods=['GET', 'POST'])
def login():
    if request.method == 'POST':
        session['username'] = request.form['username']
        return redirect(url_for('index'))
    return '''<form method="post">
        <input name="username"><input type="submit" value="Login">
    </form>'''`,
    files: ['app/(account)/login/submit/route.ts'],
    differs: [
      'The tutorial believes whatever name is typed. Here a password is checked, by Argon2id.',
      'A login always starts a fresh session, so that a session planted by somebody else never becomes yours.',
      'The form must come from this site, and ?next= must stay on it.',
      'Five wrong passwords, and it answers 429 for a while: the tutorial’s login can be guessed at without end.',
    ],
  },
  {
    path: '/logout',
    answers: '405 to a link; the button in the header logs out',
    flask: `@app.route('/logout')
def logout():
    session.pop('username', None)
    return redirect(url_for('index'))`,
    files: ['app/logout/route.ts'],
    differs: [
      'The tutorial logs out by GET. A link is followed without anybody’s will to log out: fetched ahead of the click, or put into another page. So here it is a POST.',
      'Flask only asks the browser to drop the cookie; a copy of it still works. Here the session’s row is deleted too.',
    ],
  },
  {
    path: '/protected',
    answers: '303 to the login for a browser, 401 for anything else, the page for a signed-in user',
    flask: `@app.route('/protected')
def protected():
    if 'username' not in session:
        abort(401)
    return 'Welcome to the protected page!'`,
    files: ['app/(account)/protected/page.tsx'],
    differs: [
      'abort(401) shows a person an error page. Here a person is led to the login and back, and a program gets its 401.',
      'proxy.ts (Next’s middleware) decides the status before the page is made, and the page asks again before it shows anything.',
    ],
  },
]
