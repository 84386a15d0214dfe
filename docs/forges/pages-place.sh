#!/bin/sh
# 核对目录：生成好的网站，是不是按平台给它的网址生成的。三家的 Pages 样例都运行它，留在原处。
# 用法：sh docs/forges/pages-place.sh 网站文件夹 网址
set -eu

built=$(sed -n '1s/.*<html[^>]* data-base="\([^"]*\)".*/\1/p' "$1/index.html")
given=$(printf '%s' "$2" | sed 's#^[A-Za-z]*://[^/]*##; s#/*$##')
[ "$built" != "$given" ] || exit 0

echo "目录不对：平台把网站放在 $given/ 下面，网站却是按 $built/ 生成的，放上去链接、图片都打不开，所以没有发布。" >&2
if [ -n "$given" ]; then
  echo "怎么改：在 content/site.yaml 里写「目录: $given/」，再推送一次。" >&2
else
  echo "怎么改：删去 content/site.yaml 里的「目录」那一行，再推送一次。" >&2
fi
echo "绑了自己的域名的、平台给了单独域名的，改平台的变量 PAGES_URL，写网站首页的网址。" >&2
exit 1
