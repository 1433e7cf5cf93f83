# The libcurl that everything is linked with: the system's, or for FIRESTEEL_STATIC one that lib/http/build-curl makes, with
# OpenSSL and zlib inside.  The system's libcurl brings the system's OpenSSL, and there can be only one.
set(FIRESTEEL_CURL_LICENCES)
if(FIRESTEEL_DEPENDENCIES)
  set(OPENSSL_USE_STATIC_LIBS TRUE)
  file(GLOB FIRESTEEL_CURL_LICENCES ${FIRESTEEL_DEPENDENCIES}/licences/*)
elseif(FIRESTEEL_STATIC)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/build-curl
    OUTPUT_VARIABLE CURL_ROOT OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
  if(failed)
    set(CURL_ROOT)
    message(WARNING "There is no libcurl to put into the program (the reason is above), so the system's is used: "
      "everything works, but each start loads some 30 libraries.")
  else()
    set(OPENSSL_USE_STATIC_LIBS TRUE)
    set(ZLIB_USE_STATIC_LIBS TRUE)
    set(FIRESTEEL_CURL_LICENCES ${CURL_ROOT}/COPYING.curl ${CURL_ROOT}/COPYING.nghttp2)
  endif()
endif()
find_package(CURL 7.80 REQUIRED)
