# firesteel_nlohmann: nlohmann/json as our files include it, which compiles faster.  The header ends in two literals
# (""_json): inline functions for which each file that includes it instantiates the whole parser, used or not, which takes
# 0.34 s of the 0.55 s of an empty file.  Ours is a copy without them.  The members that most files use are compiled once,
# in instances.cpp.  Its create() holds what it makes in a unique_ptr with a lambda, whose tuple was a sixth of all that our
# files instantiate; ours catches instead.  Its destroy() first moves all values into a vector, so that a deep one does not
# need a deep stack: a list of pods cost 7 % more with it.  Ours does not, since what is read has at most 1,000 levels
# (json/parse.cpp, yaml/).  A header that looks different is taken as it is.
get_target_property(nlohmann_include nlohmann_json::nlohmann_json INTERFACE_INCLUDE_DIRECTORIES)
find_file(nlohmann_header nlohmann/json.hpp PATHS ${nlohmann_include} NO_CACHE NO_DEFAULT_PATH REQUIRED)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${nlohmann_header})
file(READ ${nlohmann_header} text)
string(REGEX REPLACE "JSON_HEDLEY_NON_NULL\\(1\\)\ninline nlohmann::json(::json_pointer)? operator \"\" ?_json(_pointer)?\\([^)]*\\)\n{[^}]*}" "" text "${text}")
string(REGEX REPLACE "using nlohmann::literals::json_literals::operator \"\" ?_json(_pointer)?;" "" text "${text}")
string(REGEX REPLACE "auto deleter = [^;]*;[^;]*;\n *std::unique_ptr<T, decltype\\(deleter\\)> obj\\(([^;]*), deleter\\);\n( *)([^;]*)obj.get\\(\\)([^;]*;)\n[^;]*;\n *return obj.release\\(\\);"
  "T* const obj = \\1;\n\\2try { \\3obj\\4 } catch (...) { AllocatorTraits::deallocate(alloc, obj, 1); throw; }\n\\2return obj;" text "${text}")
string(REGEX REPLACE "if \\(t == value_t::array \\|\\| t == value_t::object\\)\n *{\n *// flatten.*// since it doesn't have any children\n *}\n *}\n" "" text "${text}")
string(REGEX REPLACE "(\n#endif[^\n]*\n*)$" "\nextern template class nlohmann::basic_json<>;\n\\1" text "${text}")
set(nlohmann_copy ${PROJECT_BINARY_DIR}/nlohmann)
file(CONFIGURE OUTPUT ${nlohmann_copy}/nlohmann/json.hpp CONTENT "${text}" @ONLY)
add_library(firesteel_nlohmann INTERFACE)
target_include_directories(firesteel_nlohmann SYSTEM INTERFACE ${nlohmann_copy} ${nlohmann_include})
# Its conversions of paths, which nothing here uses, bring <filesystem> and 0.04 s; its implicit conversions take part in each
# choice of an overload.
target_compile_definitions(firesteel_nlohmann INTERFACE JSON_HAS_FILESYSTEM=0 JSON_HAS_EXPERIMENTAL_FILESYSTEM=0
  JSON_USE_IMPLICIT_CONVERSIONS=0)
