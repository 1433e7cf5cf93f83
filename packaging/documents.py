"""The documents of a release: manifests for krew and Homebrew, the install script, the bill of materials, provenance and checksums."""
import hashlib
import json
import os
import re
import subprocess
import time
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
# Where the files of a release will be: packaging/build FIRESTEEL_RELEASE_URL, without a slash at its end.
BASE = os.environ.get("FIRESTEEL_RELEASE_URL", "")
LICENCES = {"openssl": "Apache-2.0", "zlib": "Zlib", "nghttp2": "MIT", "curl": "curl", "expat": "MIT", "libyaml": "MIT", "fmtlib": "MIT",
            "nlohmann-json3": "MIT", "ca-certificates": "MPL-2.0", "busybox-static": "GPL-2.0-only"}
# What is no library of the program.
KINDS = {"ca-certificates": {"type": "data", "description": "only in the images"},
         "busybox-static": {"type": "application", "description": "only in the debug images"}}


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def files(dist):
    return sorted(name for name in os.listdir(dist) if name != "SHA256SUMS")


def write(dist, name, text):
    with open(os.path.join(dist, name), "w", encoding="utf-8") as file:
        file.write(text)


def locked():
    """(package, version, [(file, sha256)]) of sources.lock, in its order."""
    packages = {}
    with open(os.path.join(HERE, "sources.lock"), encoding="utf-8") as lock:
        for line in lock:
            if not line.startswith("#"):
                package, version, file, digest = line.split()
                packages.setdefault((package, version), []).append((file, digest))
    return [(package, version, sources) for (package, version), sources in packages.items()]


def compiler():
    """("ziglang", version) of requirements.txt."""
    with open(os.path.join(HERE, "requirements.txt"), encoding="utf-8") as file:
        return next(line.split()[0].split("==") for line in file if "==" in line)


def package_url(package, full, file):
    """`file`: one of the package's; a .deb is for one processor."""
    processor = re.search(r"_(\w+)\.deb$", file)
    return "pkg:deb/debian/%s@%s?arch=%s" % (package, full.replace(":", "%3A").replace("+", "%2B"), processor.group(1) if processor else "source")


def bill_of_materials(version, epoch, targets):
    """CycloneDX 1.5."""
    components = []
    for package, full, sources in locked():
        components.append({
            **KINDS.get(package, {"type": "library"}), "bom-ref": package, "name": package, "version": full,
            "purl": package_url(package, full, sources[0][0]),
            "licenses": [{"license": {"id": LICENCES[package]}}],
            "externalReferences": [{"type": "source-distribution", "url": "https://sources.debian.org/src/%s/" % package,
                                    "comment": file, "hashes": [{"alg": "SHA-256", "content": digest}]} for file, digest in sources]})
    name, number = compiler()
    components.append({"type": "library", "bom-ref": "libc++", "name": "libc++, libc++abi, libunwind and compiler-rt", "version": "as in %s %s" % (name, number),
                       "purl": "pkg:pypi/%s@%s" % (name, number), "licenses": [{"expression": "Apache-2.0 WITH LLVM-exception"}]})
    if any(target.endswith("-musl") for target in targets):
        components.append({"type": "library", "bom-ref": "musl", "name": "musl", "version": "as in %s %s" % (name, number),
                           "purl": "pkg:pypi/%s@%s" % (name, number), "licenses": [{"license": {"id": "MIT"}}],
                           "description": "only in the static programs and the images"})
    return {"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "serialNumber": "urn:uuid:%s" % uuid.uuid5(uuid.NAMESPACE_URL, "firesteel-%s-%s" % (version, commit())),
            "metadata": {"timestamp": stamp(epoch), "component": {"type": "application", "bom-ref": "firesteel", "name": "firesteel", "version": version,
                                                                  "licenses": [{"license": {"id": "Apache-2.0"}}]}},
            "components": components,
            "dependencies": [{"ref": "firesteel", "dependsOn": [each["bom-ref"] for each in components]},
                             {"ref": "curl", "dependsOn": ["openssl", "nghttp2", "zlib"]}]}


def stamp(epoch):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch))


def commit():
    return subprocess.run(["git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"], cwd=ROOT, stdout=subprocess.PIPE, text=True,
                          check=True).stdout.strip()


def provenance(dist, targets):
    """An in-toto statement with SLSA's predicate, to be signed by whoever builds."""
    name, number = compiler()
    materials = [{"uri": package_url(package, full, file), "name": file, "digest": {"sha256": digest}}
                 for package, full, sources in locked() for file, digest in sources]
    return {"_type": "https://in-toto.io/Statement/v1",
            "subject": [{"name": name_of, "digest": {"sha256": sha256(os.path.join(dist, name_of))}} for name_of in files(dist)
                        if name_of != "provenance.json"],
            "predicateType": "https://slsa.dev/provenance/v1",
            "predicate": {
                "buildDefinition": {"buildType": "https://firesteel.example/packaging/build/v1",
                                    "externalParameters": {"targets": list(targets), "sourceDateEpoch": int(os.environ["SOURCE_DATE_EPOCH"])},
                                    "resolvedDependencies": [{"uri": "git+firesteel", "digest": {"gitCommit": commit()}},
                                                             {"uri": "pkg:pypi/%s@%s" % (name, number)}, *materials]},
                "runDetails": {"builder": {"id": os.environ.get("FIRESTEEL_BUILDER", "packaging/build")}}}}


def archives(dist):
    """{"linux-x86_64": (name, sha256)}"""
    found = {}
    for name in files(dist):
        if name.endswith(".tar.gz"):
            found[name[:-len(".tar.gz")].split("-", 2)[2]] = (name, sha256(os.path.join(dist, name)))
    return found


def install_script(dist, version):
    with open(os.path.join(HERE, "install.sh.in"), encoding="utf-8") as file:
        text = file.read()
    sums = " ".join("%s=%s" % pair for pair in archives(dist).values())
    return text.replace("@VERSION@", version).replace("@BASE@", BASE).replace("@SUMS@", sums)


def krew(dist, version):
    """kubectl firesteel: the plugin's manifest.  On Linux the static program, which runs on every one.  None without a program for it."""
    lines = ["apiVersion: krew.googlecontainertools.github.com/v1alpha2", "kind: Plugin", "metadata:", "  name: firesteel", "spec:",
             "  version: v" + version, "  shortDescription: Submit and follow Spark applications",
             "  description: |", "    spark-submit for Kubernetes without a JVM: submit, wait, logs, diagnose, list and kill.", "  platforms:"]
    for platform, (name, digest) in archives(dist).items():
        if platform.endswith("-static") or platform.startswith("macos-"):
            system, processor = platform.split("-")[:2]
            folder = name[:-len(".tar.gz")]
            lines += ["  - selector:", "      matchLabels:", "        os: " + {"linux": "linux", "macos": "darwin"}[system],
                      "        arch: " + {"x86_64": "amd64", "aarch64": "arm64"}[processor], "    uri: %s/%s" % (BASE, name),
                      "    sha256: " + digest, "    bin: kubectl-firesteel", "    files:",
                      "    - from: %s/bin/firesteel" % folder, "      to: kubectl-firesteel",
                      "    - from: %s/share/doc/firesteel/LICENSE" % folder, "      to: LICENSE"]
    return "\n".join(lines) + "\n" if lines[-1] != "  platforms:" else None


def homebrew(dist, version):
    """The formula; None without a program for it."""
    parts = []
    for platform, (name, digest) in archives(dist).items():
        if platform.count("-") == 1:
            system, processor = platform.split("-")
            parts.append('  on_%s do\n    on_%s do\n      url "%s/%s"\n      sha256 "%s"\n    end\n  end\n' % (
                {"linux": "linux", "macos": "macos"}[system], {"x86_64": "intel", "aarch64": "arm"}[processor], BASE, name, digest))
    if not parts:
        return None
    return ('class Firesteel < Formula\n  desc "Submit and follow Spark applications on Kubernetes without a JVM"\n  license "Apache-2.0"\n'
            '  version "%s"\n\n%s\n  def install\n    bin.install "bin/firesteel"\n    man1.install Dir["share/man/man1/*.1"]\n'
            '    bash_completion.install "share/bash-completion/completions/firesteel"\n'
            '    zsh_completion.install "share/zsh/site-functions/_firesteel"\n'
            '    fish_completion.install "share/fish/vendor_completions.d/firesteel.fish"\n  end\n\n'
            '  test do\n    assert_match version.to_s, shell_output("#{bin}/firesteel version")\n  end\nend\n') % (version, "\n".join(parts))


def write_all(dist, version, epoch, targets):
    write(dist, "install.sh", install_script(dist, version))
    for name, text in (("firesteel.krew.yaml", krew(dist, version)), ("firesteel.rb", homebrew(dist, version))):
        if text is not None:
            write(dist, name, text)
    write(dist, "firesteel-%s.cdx.json" % version, json.dumps(bill_of_materials(version, epoch, targets), indent=1, sort_keys=True) + "\n")
    write(dist, "provenance.json", json.dumps(provenance(dist, targets), indent=1, sort_keys=True) + "\n")
    write(dist, "SHA256SUMS", "".join("%s  %s\n" % (sha256(os.path.join(dist, name)), name) for name in files(dist)))
