// The floor that a batch is measured against: the same requests of many submissions, by libcurl, on
// one HTTP/2 connection, with nothing around them.
//
//   raw_batch URL CA TOKEN REQUESTS COUNT PARALLEL WORD…
//
// Each line of REQUESTS is "path TAB name TAB JSON body", the driver pod first, then all other
// objects.  In each submission every WORD (a part of names that is unique to the submission that
// was recorded) is replaced by another text of the same length.  Three rounds for each: the others,
// the pod, a patch with the owner reference for each other.

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <curl/curl.h>

namespace {

struct Object {
  std::string path;
  std::string name;
  std::string body;
};

struct Server {
  std::string url;
  std::string ca;
  curl_slist* create_headers = nullptr;
  curl_slist* patch_headers = nullptr;
};

std::string text_of(const std::string& json, const std::string& key) {
  const std::string opening = "\"" + key + "\":\"";
  const auto begin = json.find(opening);
  if (begin == std::string::npos) {
    return {};
  }
  const auto end = json.find('"', begin + opening.size());
  return json.substr(begin + opening.size(), end - begin - opening.size());
}

std::vector<Object> read_objects(const char* file_name) {
  std::vector<Object> objects;
  std::ifstream file(file_name);
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    const auto second_tab = line.find('\t', tab + 1);
    objects.push_back({.path = line.substr(0, tab),
                       .name = line.substr(tab + 1, second_tab - tab - 1),
                       .body = line.substr(second_tab + 1)});
  }
  return objects;
}

std::string replaced(std::string text, const std::vector<std::string>& words, std::size_t number) {
  for (const std::string& word : words) {
    std::string other = std::to_string(number);
    other.insert(0, word.size() - other.size(), '0');
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      text.replace(at, word.size(), other);
    }
  }
  return text;
}

std::size_t keep(char* data, std::size_t size, std::size_t count, void* answer) {
  static_cast<std::string*>(answer)->append(data, size * count);
  return size * count;
}

class Submission;

struct Exchange {
  Submission* submission = nullptr;
  std::string url, method, body, answer;
  long expected = 0;
};

/// One submission after the other in a slot.
class Submission {
 public:
  Submission(CURLM* multi, const Server& server, const std::vector<Object>& objects,
             const std::vector<std::string>& words)
      : multi_(multi), server_(server), recorded_(objects), words_(words) {}

  void begin(std::size_t number) {
    objects_.clear();
    for (const Object& object : recorded_) {
      objects_.push_back({.path = object.path,
                          .name = replaced(object.name, words_, number),
                          .body = replaced(object.body, words_, number)});
    }
    round_ = 0;
    send();
  }

  /// False when an answer is not the expected one.
  bool ended(CURL* easy, const Exchange& exchange) {
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    if (status != exchange.expected) {
      std::cerr << exchange.method << ' ' << exchange.url << ": " << status << ' '
                << exchange.answer << '\n';
      return false;
    }
    if (round_ == 1) {
      uid_ = text_of(exchange.answer, "uid");
    }
    if (--open_ == 0) {
      ++round_;
      send();
    }
    return true;
  }
  [[nodiscard]] bool done() const { return open_ == 0; }

 private:
  void send() {
    exchanges_.clear();
    if (round_ == 1) {
      start(server_.url + objects_.front().path, "POST", objects_.front().body, 201);
    } else if (round_ < 3) {
      const std::string owner =
          R"({"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":")" +
          objects_.front().name + R"(","uid":")" + uid_ + R"(","controller":true}]}})";
      for (std::size_t i = 1; i < objects_.size(); ++i) {
        const Object& object = objects_[i];
        if (round_ == 0) {
          start(server_.url + object.path, "POST", object.body, 201);
        } else {
          start(server_.url + object.path + "/" + object.name, "PATCH", owner, 200);
        }
      }
    }
  }

  void start(const std::string& url, const char* method, const std::string& body, long expected) {
    exchanges_.push_back(std::make_unique<Exchange>(Exchange{.submission = this,
                                                             .url = url,
                                                             .method = method,
                                                             .body = body,
                                                             .answer = {},
                                                             .expected = expected}));
    Exchange& exchange = *exchanges_.back();
    CURL* easy = curl_easy_init();
    const bool patch = exchange.method == "PATCH";
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_URL, exchange.url.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
    curl_easy_setopt(easy, CURLOPT_CAINFO, server_.ca.c_str());
    curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER,
                     patch ? server_.patch_headers : server_.create_headers);
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, exchange.method.c_str());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(exchange.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, exchange.body.c_str());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange.answer);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &exchange);
    curl_multi_add_handle(multi_, easy);
    ++open_;
  }

  CURLM* multi_;
  const Server& server_;
  const std::vector<Object>& recorded_;
  const std::vector<std::string>& words_;
  std::vector<Object> objects_;
  std::vector<std::unique_ptr<Exchange>> exchanges_;
  std::string uid_;
  int round_ = 0;
  int open_ = 0;
};

/// False when a submission failed.
bool run(CURLM* multi, std::vector<std::unique_ptr<Submission>>& slots, std::size_t count) {
  std::size_t next = 0;
  for (const auto& slot : slots) {
    if (next < count) {
      slot->begin(next++);
    }
  }
  const auto all_done = [&] {
    return next == count &&
           std::all_of(slots.begin(), slots.end(), [](const auto& slot) { return slot->done(); });
  };
  bool good = true;
  while (good && !all_done()) {
    int running = 0;
    int left = 0;
    curl_multi_perform(multi, &running);
    bool any = false;
    while (CURLMsg* const message = curl_multi_info_read(multi, &left)) {
      any = true;
      CURL* const easy = message->easy_handle;
      Exchange* exchange = nullptr;
      curl_easy_getinfo(easy, CURLINFO_PRIVATE, &exchange);
      curl_multi_remove_handle(multi, easy);
      Submission& submission = *exchange->submission;
      good = submission.ended(easy, *exchange) && good;
      curl_easy_cleanup(easy);
      if (good && submission.done() && next < count) {
        submission.begin(next++);
      }
    }
    if (!any) {
      curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 7) {
    std::cerr << "raw_batch URL CA TOKEN REQUESTS COUNT PARALLEL WORD...\n";
    return 64;
  }
  curl_global_init(CURL_GLOBAL_DEFAULT);
  const std::string bearer = "Authorization: Bearer " + std::string(argv[3]);
  Server server{.url = argv[1], .ca = argv[2]};
  for (curl_slist** headers : std::array{&server.create_headers, &server.patch_headers}) {
    *headers = curl_slist_append(*headers, bearer.c_str());
    *headers = curl_slist_append(*headers, headers == &server.patch_headers
                                               ? "Content-Type: application/merge-patch+json"
                                               : "Content-Type: application/json");
    *headers = curl_slist_append(*headers, "Expect:");
  }
  CURLM* multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
  curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1L);
  const std::vector<Object> objects = read_objects(argv[4]);
  const std::vector<std::string> words(argv + 7, argv + argc);
  std::vector<std::unique_ptr<Submission>> slots;
  for (int slot = 0; slot < std::stoi(argv[6]); ++slot) {
    slots.push_back(std::make_unique<Submission>(multi, server, objects, words));
  }
  const bool good = run(multi, slots, static_cast<std::size_t>(std::stoul(argv[5])));
  curl_multi_cleanup(multi);
  curl_slist_free_all(server.create_headers);
  curl_slist_free_all(server.patch_headers);
  curl_global_cleanup();
  return good ? 0 : 1;
}
