#include "base/digest.h"

#include "base/text.h"
#include "support/catch.h"

using firesteel::base::sha256_hex;

TEST_CASE("SHA-256 of NIST's examples") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("SHA-256 of pieces is that of the whole") {
  firesteel::base::Sha256 digest;
  digest.add("a");
  digest.add("bc");
  CHECK(firesteel::base::hex(digest.take()) == sha256_hex("abc"));
  CHECK(firesteel::base::hex(digest.take()) == sha256_hex(""));
}

TEST_CASE("MD5 of pieces is that of RFC 1321") {
  firesteel::base::Digest digest(firesteel::base::DigestKind::kMd5);
  digest.add("message ");
  digest.add("digest");
  CHECK(firesteel::base::hex(digest.take()) == "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST_CASE("HMAC with SHA-256 of RFC 4231") {
  CHECK(
      firesteel::base::hex(firesteel::base::hmac_sha256("Jefe", "what do ya want for nothing?")) ==
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}
