# The libcurl that everything is linked with: the system's, or for FIRESTEEL_STATIC one that lib/http/build-curl makes.
set(FIRESTEEL_CURL_LICENCES)
if(FIRESTEEL_STATIC)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/build-curl
    OUTPUT_VARIABLE CURL_ROOT OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
  if(failed)
    set(CURL_ROOT)
    message(WARNING "There is no libcurl to put into the program (the reason is above), so the system's is used: "
      "everything works, but each start loads 28 libraries more.")
  else()
    set(FIRESTEEL_CURL_LICENCES ${CURL_ROOT}/COPYING.curl ${CURL_ROOT}/COPYING.nghttp2)
  endif()
endif()
find_package(CURL 7.80 REQUIRED)
