# SPDX-License-Identifier: Apache-2.0
# Where things go when they are installed, and the Debian package.
if(TARGET saite)
  install(TARGETS saite RUNTIME)
  install(TARGETS saite-read-dot RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/saite")
  install(DIRECTORY data/samples data/schema DESTINATION "${CMAKE_INSTALL_DATADIR}/saite"
    FILES_MATCHING PATTERN "*.json")
  install(FILES LICENSE README.md data/doc/CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
  install(FILES data/doc/saite.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES data/desktop/saite-mime.xml
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME saite.xml)
  if(SAITE_WINDOW)
    install(FILES data/desktop/saite.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES data/desktop/saite.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    install(FILES data/desktop/saite.svg RENAME application-x-saite+json.svg
      DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes")
  endif()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME saite)
set(CPACK_PACKAGE_CONTACT "The Saite developers <saite@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "map, analyse and explore the social network of a place")
set(CPACK_PACKAGE_DESCRIPTION
"Saite maps people, families, communities, institutions and municipalities and
the ties between them: who holds a place together, who bridges it and who is
left out. It opens in a window for workshops and works without one for reports.")
set(CPACK_PACKAGE_FILE_NAME "saite_${PROJECT_VERSION}_${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};saite;ALL;/")
include(CPack)
