// The floor that firesteel is measured against: the same requests, by libcurl, with nothing around
// them.  raw_submit URL CA TOKEN REQUESTS, where each line of REQUESTS is "path TAB JSON body": the
// driver pod first, then all other objects.  Three rounds on one HTTP/2 connection: the others, the
// pod, a patch with the owner reference for each other.

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
  std::string body;
  std::string name;
};

struct Exchange {
  std::string url;
  std::string method;
  std::string body;
  long expected_status = 0;
  std::string answer;
};

struct Server {
  std::string url;
  std::string ca;
  curl_slist* create_headers = nullptr;
  curl_slist* patch_headers = nullptr;
};

/// The text between `"key":"` and the next quote, at or after `from`.
std::string text_of(const std::string& json, const std::string& key, std::size_t from = 0) {
  const std::string opening = "\"" + key + "\":\"";
  const auto begin = json.find(opening, from);
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
                       .body = line.substr(second_tab + 1),
                       .name = line.substr(tab + 1, second_tab - tab - 1)});
  }
  return objects;
}

std::size_t keep(char* data, std::size_t size, std::size_t count, void* answer) {
  static_cast<std::string*>(answer)->append(data, size * count);
  return size * count;
}

CURL* start(const Server& server, Exchange& exchange) {
  CURL* easy = curl_easy_init();
  const bool patch = exchange.method == "PATCH";
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_URL, exchange.url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
  curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  curl_easy_setopt(easy, CURLOPT_CAINFO, server.ca.c_str());
  curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, patch ? server.patch_headers : server.create_headers);
  curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, exchange.method.c_str());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(exchange.body.size()));
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, exchange.body.c_str());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange.answer);
  return easy;
}

/// Sends a round and waits for all of it; false when an answer is not the expected one.
bool send(CURLM* multi, const Server& server, std::vector<Exchange>& round) {
  std::vector<CURL*> handles;
  for (Exchange& exchange : round) {
    handles.push_back(start(server, exchange));
    curl_multi_add_handle(multi, handles.back());
  }
  for (int running = 1; running != 0;) {
    curl_multi_perform(multi, &running);
    if (running != 0) {
      curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
  }
  bool good = true;
  for (std::size_t i = 0; i < handles.size(); ++i) {
    long status = 0;
    curl_easy_getinfo(handles[i], CURLINFO_RESPONSE_CODE, &status);
    if (status != round[i].expected_status) {
      std::cerr << round[i].method << ' ' << round[i].url << ": " << status << ' '
                << round[i].answer << '\n';
      good = false;
    }
    curl_multi_remove_handle(multi, handles[i]);
    curl_easy_cleanup(handles[i]);
  }
  return good;
}

bool submit(CURLM* multi, const Server& server, const std::vector<Object>& objects) {
  std::vector<Exchange> creates;
  std::vector<Exchange> pod;
  for (const Object& object : objects) {
    auto& round = &object == objects.data() ? pod : creates;
    round.push_back({.url = server.url + object.path,
                     .method = "POST",
                     .body = object.body,
                     .expected_status = 201,
                     .answer = {}});
  }
  if (!send(multi, server, creates) || !send(multi, server, pod)) {
    return false;
  }
  const std::string owner =
      R"({"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":")" +
      objects.front().name + R"(","uid":")" + text_of(pod.front().answer, "uid") +
      R"(","controller":true}]}})";
  std::vector<Exchange> patches;
  for (std::size_t i = 1; i < objects.size(); ++i) {
    patches.push_back({.url = server.url + objects[i].path + "/" + objects[i].name,
                       .method = "PATCH",
                       .body = owner,
                       .expected_status = 200,
                       .answer = {}});
  }
  return send(multi, server, patches);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "raw_submit URL CA TOKEN REQUESTS\n";
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
  const bool good = submit(multi, server, read_objects(argv[4]));
  curl_multi_cleanup(multi);
  curl_slist_free_all(server.create_headers);
  curl_slist_free_all(server.patch_headers);
  curl_global_cleanup();
  return good ? 0 : 1;
}
