# What `cmake --install` puts in place: the program with its man page, completion, scenarios and documentation, and the
# libraries concert::sim and concert::administration for find_package(concert).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS concert_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

target_compile_features(concert_sim PUBLIC cxx_std_20) # the headers need it, whatever the user's project says
install(TARGETS concert_sim concert_administration EXPORT concert ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT concert NAMESPACE concert:: FILE concert-targets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/concert)
foreach(folder sim models/administration)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder}/ DESTINATION include/concert/${folder} FILES_MATCHING PATTERN "*.hpp")
endforeach()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/concert-config.cmake.in
  ${PROJECT_BINARY_DIR}/concert-config.cmake INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/concert)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/concert-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/concert-config.cmake ${PROJECT_BINARY_DIR}/concert-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/concert)

if(CONCERT_WEB)
  install(FILES ${PROJECT_BINARY_DIR}/web/report.html ${PROJECT_BINARY_DIR}/web/chart.mjs
          DESTINATION ${CMAKE_INSTALL_DATADIR}/concert/web)
  install(FILES ${PROJECT_BINARY_DIR}/web/studio.html DESTINATION ${CMAKE_INSTALL_DATADIR}/concert/web OPTIONAL)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/docs/concert.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/app/completion.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME concert)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios/ DESTINATION ${CMAKE_INSTALL_DATADIR}/concert/scenarios
        FILES_MATCHING PATTERN "*.toml" PATTERN "*.csv" PATTERN "*.md")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.svg")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
