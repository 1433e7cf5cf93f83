#include "http/peer_certificate.h"

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace firesteel::http {

namespace {

struct BioDeleter {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using Bio = std::unique_ptr<BIO, BioDeleter>;
struct NamesDeleter {
  void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};
using Names = std::unique_ptr<GENERAL_NAMES, NamesDeleter>;

/// An untrusted certificate can have thousands of names.
constexpr int kMaxNames = 8;

std::string text_of(BIO* bio) {
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio, &bytes);
  return size > 0 ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

template <class Print>
std::string printed(const Print& print) {
  const Bio bio(BIO_new(BIO_s_mem()));
  if (!bio) {
    return {};
  }
  print(bio.get());
  return text_of(bio.get());
}

std::string name_text(const X509_NAME* name) {
  return printed([&](BIO* bio) { X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253); });
}

std::string time_text(const ASN1_TIME* time) {
  return printed([&](BIO* bio) { ASN1_TIME_print(bio, time); });
}

std::string alternative_names(const X509* certificate) {
  const Names names(static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  std::string text;
  const int count = names ? sk_GENERAL_NAME_num(names.get()) : 0;
  for (int i = 0; i < count && i < kMaxNames; ++i) {
    GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), i);
    text += text.empty() ? "" : ", ";
    text += printed([&](BIO* bio) { GENERAL_NAME_print(bio, name); });
  }
  return count > kMaxNames ? fmt::format("{} and {} more", text, count - kMaxNames) : text;
}

/// The index at which libcurl's SSL_CTX stores the address of our object.
int context_slot() {
  static const int slot = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return slot;
}

}  // namespace

void PeerCertificate::Deleter::operator()(X509* certificate) const {
  X509_free(certificate);
}

int PeerCertificate::on_verify(int verified, X509_STORE_CTX* store) {
  const auto* const ssl = static_cast<const SSL*>(
      X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
  X509* const leaf = X509_STORE_CTX_get0_cert(store);
  if (ssl != nullptr && leaf != nullptr) {
    auto* const self =
        static_cast<PeerCertificate*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), context_slot()));
    if (self != nullptr && self->leaf_.get() != leaf && X509_up_ref(leaf) == 1) {
      self->leaf_.reset(leaf);
    }
  }
  // Go's rule: the common name is not a host name.  libcurl would fall back to it.
  if (verified == 1 && leaf != nullptr && X509_STORE_CTX_get_error_depth(store) == 0 &&
      X509_get_ext_by_NID(leaf, NID_subject_alt_name, -1) < 0) {
    X509_STORE_CTX_set_error(store, X509_V_ERR_HOSTNAME_MISMATCH);
    return 0;
  }
  return verified;
}

void PeerCertificate::observe(SSL_CTX* context) {
  if (SSL_CTX_set_ex_data(context, context_slot(), this) != 1) {
    return;
  }
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_verify(context, SSL_CTX_get_verify_mode(context), &PeerCertificate::on_verify);
}

std::string PeerCertificate::description() const {
  if (!leaf_) {
    return {};
  }
  const std::string names = alternative_names(leaf_.get());
  return fmt::format(
      "subject {}; issuer {}; names {}; valid from {} to {}",
      name_text(X509_get_subject_name(leaf_.get())), name_text(X509_get_issuer_name(leaf_.get())),
      names.empty() ? std::string("none") : names, time_text(X509_get0_notBefore(leaf_.get())),
      time_text(X509_get0_notAfter(leaf_.get())));
}

}  // namespace firesteel::http
