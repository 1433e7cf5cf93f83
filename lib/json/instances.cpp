// What all files use of nlohmann::json and json/nlohmann.cmake keeps them from compiling again.

#include <nlohmann/json.hpp>

template class nlohmann::basic_json<>;
