#!/bin/sh
# 发布：把这次提交里的稿件（只有 content/ 文件夹）推到发布服务器。服务器收到后再检查一遍，合格才换上新网站。
# 要设的变量（在代码平台的设置里填，不要写进文件）：
#   PUBLISH_REPO         发布服务器上的仓库，例如 publish@www.example.gov.cn:/srv/bangyang/site.git
#   PUBLISH_SSH_KEY      登录用的私钥：内容，或者存着它的文件。运行任务的机器自己能登录服务器的，不用设
#   PUBLISH_KNOWN_HOSTS  服务器的指纹（ssh-keyscan 的结果）：内容，或者存着它的文件。同上
#   PUBLISH_BRANCH       服务器上的分支，默认 main
set -eu
# So that git says 「remote:」 on every machine.
export LC_ALL=C

: "${PUBLISH_REPO:?没有设变量 PUBLISH_REPO（发布服务器上的仓库）。}"
if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  echo '取到的历史不完整，推上去会被当成改写历史。请把取代码的深度设成 0（全部历史）。' >&2
  exit 1
fi

if ! [ -d content ]; then
  echo '这里没有 content/ 文件夹，没有可以发布的稿件。请在仓库的根目录运行。' >&2
  exit 1
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [ -n "${PUBLISH_SSH_KEY:-}" ]; then
  : "${PUBLISH_KNOWN_HOSTS:?没有设变量 PUBLISH_KNOWN_HOSTS（发布服务器的指纹）。}"
  # The value or the file that it names; a browser's text field leaves carriage returns, which ssh cannot read.
  save() { if [ -f "$1" ]; then cat "$1"; else printf '%s\n' "$1"; fi | tr -d '\r' > "$2"; chmod 600 "$2"; }
  save "$PUBLISH_SSH_KEY" "$folder/key"
  save "$PUBLISH_KNOWN_HOSTS" "$folder/hosts"
  export GIT_SSH_COMMAND="ssh -i $folder/key -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$folder/hosts"
fi

# The server takes only content/ and no rewritten history. The same history always gives the same commits here, as --full-history leaves out no branch that was
# merged: what was pushed before stays an ancestor, and an old pipeline that is run again cannot put old articles back.
git update-ref refs/publish/all HEAD
git fast-export --full-history --no-data --reencode=yes --refspec=refs/publish/all:refs/publish/content refs/publish/all -- content > "$folder/commits"
git fast-import --quiet --force < "$folder/commits"

pushed=yes
git push "$PUBLISH_REPO" "refs/publish/content:refs/heads/${PUBLISH_BRANCH:-main}" 2> "$folder/said" || pushed=no
cat "$folder/said" >&2
if [ $pushed = no ]; then
  echo '没有发布，网站没有变。原因见上面「remote:」开头的各行；连不上服务器时没有这些行。' >&2
  exit 1
fi
# git does not tell how publishing ended; the server's last line does.
if grep -q '^remote: 没有发布' "$folder/said"; then
  echo '服务器收下了稿件，但是没有发布，网站没有变。原因见上面「remote:」开头的各行。' >&2
  exit 1
fi
echo '已经交给发布服务器。上面「remote:」开头的各行是服务器的话。'
