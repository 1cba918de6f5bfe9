# To be sourced. Defines `run`, which runs a class of the test sources, and builds first what is missing or out of date.
# Nothing goes to stdout but what the class itself prints.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
classpath="$root/target/scripts.classpath"
bin="${JAVA_HOME:+$JAVA_HOME/bin/}"

# The class path is written last of a build. Directories count too: a source that was deleted changes its directory.
out_of_date() {
  [[ ! -s $classpath || ! -d $root/target/classes || ! -d $root/target/test-classes ]] && return 0
  [[ -n $(find "$root/src/main" "$root/src/test" "$root/pom.xml" -newer "$classpath" -print -quit) ]] && return 0
  local jar
  while IFS= read -r -d: jar; do
    [[ -e $jar ]] || return 0
  done <"$classpath"
  return 1
}

build() {
  local log="$root/target/scripts.log" began="$root/target/scripts.began"
  mkdir -p "$root/target"
  # One build at a time, where the system has locks: who waited finds it done.
  if command -v flock >/dev/null; then
    exec 9>"$root/target/scripts.lock"
    flock 9
    if ! out_of_date; then
      exec 9>&-
      return
    fi
  fi
  touch "$began"
  echo "building… (the first time, Maven fetches what it needs)" >&2
  if ! (cd "$root" && mvn -q -B -ntp test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$classpath.new") </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    echo "the build failed (JDK 17 or later and Maven 3.8 or later are needed); its output is above and in $log" >&2
    exit 1
  fi
  # As old as the beginning of the build: a source that was saved meanwhile is newer.
  echo "$(<"$classpath.new"):" >"$classpath"
  touch -r "$began" "$classpath"
  rm -f "$classpath.new" "$began"
  exec 9>&-
}

# From Java 24 on the stand-in's protobuf would be warned about on stderr at each run.
allow_unsafe() {
  local java release
  java="$(readlink -f "$(command -v "${bin}java")")" || return 0
  release="$(dirname "$(dirname "$java")")/release"
  [[ -r $release ]] && grep -qE '^JAVA_VERSION="(2[4-9]|[3-9][0-9])' "$release" || return 0
  jvm+=(--sun-misc-unsafe-memory-access=allow)
}

# run CLASS [ARGUMENT]..., in the caller's directory. JVM flags come from the array `jvm`.
run() {
  if out_of_date; then build; fi
  allow_unsafe
  exec "${bin}java" "${jvm[@]}" -cp "$root/target/test-classes:$root/target/classes:$(<"$classpath")" "$@"
}
