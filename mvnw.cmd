@echo off
rem Runs Maven on a JDK 25 or newer, without either having to be set up first.
rem
rem 1. A JDK: JAVA_HOME, else java.exe on the PATH, else the usual folders of Windows.
rem 2. The Maven of .mvn\wrapper\maven-wrapper.properties, if .m2\wrapper has it.
rem 3. Else that Maven is downloaded, and checked by its SHA-512.
rem 4. Where it cannot be had: a mvn.cmd on the PATH, 3.8.7 or newer.
rem
rem MAVEN_USER_HOME     stands for .m2 in the user's folder
rem MVNW_REPOURL        a Maven repository to download from instead of distributionUrl
rem PARLEY_JDK_FOLDERS  folders with JDKs in them, separated by ;, instead of the usual ones
rem
rem No delayed expansion: it would eat every ! in the arguments.
rem Variables begin with mvnw_, as Maven sees them.
setlocal EnableExtensions DisableDelayedExpansion
set "mvnw_here=%~dp0"
rem By their full names: Git for Windows has a curl and a tar of its own, which differ.
set "mvnw_system=%SystemRoot%\System32"

rem 1.
set "mvnw_jdk="
if not defined JAVA_HOME goto :java_on_path
rem Some set it with quotes around it.
set "mvnw_home=%JAVA_HOME:"=%"
call :try_jdk "%mvnw_home%"
if defined mvnw_jdk goto :jdk_chosen

:java_on_path
set "mvnw_java="
for %%j in (java.exe) do set "mvnw_java=%%~$PATH:j"
if not defined mvnw_java goto :usual_jdk
for %%h in ("%mvnw_java%\..\..") do call :try_jdk "%%~fh"
if defined mvnw_jdk goto :jdk_chosen

:usual_jdk
if defined PARLEY_JDK_FOLDERS goto :given_folders
call :try_folder "%ProgramFiles%\Eclipse Adoptium"
call :try_folder "%ProgramFiles%\Java"
call :try_folder "%ProgramFiles%\Microsoft"
call :try_folder "%ProgramFiles%\Zulu"
call :try_folder "%ProgramFiles%\BellSoft"
call :try_folder "%ProgramFiles%\Amazon Corretto"
call :try_folder "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
call :try_folder "%USERPROFILE%\.jdks"
goto :jdk_searched
:given_folders
for %%f in ("%PARLEY_JDK_FOLDERS:;=" "%") do call :try_folder "%%~f"
:jdk_searched
if defined mvnw_jdk goto :jdk_chosen
>&2 echo mvnw: Parley is built with a JDK 25 or newer, and there is none in JAVA_HOME,
>&2 echo on the PATH or in the usual folders. Install one, such as Temurin 25
>&2 echo from https://adoptium.net, or set JAVA_HOME to the folder of one.
exit /b 1

:jdk_chosen
set "JAVA_HOME=%mvnw_jdk%"

rem 2.
set "mvnw_url="
set "mvnw_sum="
set "mvnw_file=%mvnw_here%.mvn\wrapper\maven-wrapper.properties"
if not exist "%mvnw_file%" goto :bad_properties
for /f "usebackq tokens=1,* delims==" %%a in ("%mvnw_file%") do (
    if "%%a"=="distributionUrl" set "mvnw_url=%%b"
    if "%%a"=="distributionSha512Sum" set "mvnw_sum=%%b"
)
if not defined mvnw_url goto :bad_properties
if not defined mvnw_sum goto :bad_properties
set "mvnw_name=%mvnw_url:*/apache-maven-=%"
set "mvnw_version=%mvnw_name:-bin.tar.gz=%"
if "%mvnw_name%"=="%mvnw_url%" goto :bad_properties
if not "%mvnw_name%"=="%mvnw_version%-bin.tar.gz" goto :bad_properties
if not defined MVNW_REPOURL goto :url_chosen
set "mvnw_url=%MVNW_REPOURL%/org/apache/maven/apache-maven/%mvnw_version%"
set "mvnw_url=%mvnw_url%/apache-maven-%mvnw_version%-bin.tar.gz"
:url_chosen
set "mvnw_user=%USERPROFILE%\.m2"
if defined MAVEN_USER_HOME set "mvnw_user=%MAVEN_USER_HOME%"
rem A part of the checksum is in the path: with another checksum it is another Maven.
set "mvnw_parent=%mvnw_user%\wrapper\dists\apache-maven-%mvnw_version%"
set "mvnw_maven=%mvnw_parent%\%mvnw_sum:~0,12%"
if exist "%mvnw_maven%\bin\mvn.cmd" goto :run

rem 3.
set "mvnw_part=%mvnw_parent%\.part.%RANDOM%%RANDOM%"
mkdir "%mvnw_part%" 2>nul
if not exist "%mvnw_part%\" goto :maven_on_path
rem From inside of it, so that the tools are given plain names only.
pushd "%mvnw_part%"
>&2 echo mvnw: downloading Maven %mvnw_version%
rem A server that falls silent is given up, too.
"%mvnw_system%\curl.exe" -fsSL --connect-timeout 10 --speed-limit 1000 --speed-time 30 ^
    -o maven.tar.gz "%mvnw_url%"
if errorlevel 1 goto :not_downloaded
"%mvnw_system%\certutil.exe" -hashfile maven.tar.gz SHA512 >sum.txt
set "mvnw_right="
for /f %%s in (sum.txt) do if /i "%%s"=="%mvnw_sum%" set "mvnw_right=yes"
if not defined mvnw_right goto :wrong_sum
"%mvnw_system%\tar.exe" -xzf maven.tar.gz
if errorlevel 1 goto :not_unpacked
popd
if not exist "%mvnw_maven%\" goto :rename
rem Someone deleted a part of it.
if not exist "%mvnw_maven%\bin\mvn.cmd" rd /s /q "%mvnw_maven%"
rem Renamed as a whole, so there is never half a Maven. A virus scanner that still reads in it
rem forbids that for a moment.
:rename
set "mvnw_tries=0"
:rename_again
if exist "%mvnw_maven%\bin\mvn.cmd" goto :renamed
move "%mvnw_part%\apache-maven-%mvnw_version%" "%mvnw_maven%" >nul 2>nul
if not errorlevel 1 goto :renamed
set /a mvnw_tries+=1
if %mvnw_tries% geq 10 goto :renamed
rem A pause of a second; timeout.exe wants a keyboard.
"%mvnw_system%\ping.exe" -n 2 127.0.0.1 >nul
goto :rename_again
:renamed
rem Where another run was quicker, move may have put ours inside of its folder.
rd /s /q "%mvnw_maven%\apache-maven-%mvnw_version%" 2>nul
rd /s /q "%mvnw_part%" 2>nul
if exist "%mvnw_maven%\bin\mvn.cmd" goto :run
>&2 echo mvnw: Maven %mvnw_version% could not be put into "%mvnw_maven%".
exit /b 1

:not_downloaded
popd
rd /s /q "%mvnw_part%"

rem 4.
:maven_on_path
set "mvnw_maven="
for %%m in (mvn.cmd) do set "mvnw_maven=%%~$PATH:m"
if not defined mvnw_maven goto :no_maven
set "mvnw_found="
rem With call, as a command that begins with a quote loses its quotes in here.
for /f "tokens=1-3" %%a in ('call "%mvnw_maven%" --version 2^>nul') do (
    if "%%a %%b"=="Apache Maven" set "mvnw_found=%%c"
)
if not defined mvnw_found goto :no_maven
set "mvnw_number=0"
for /f "tokens=1-3 delims=.-" %%a in ("%mvnw_found%.0.0") do (
    set /a "mvnw_number=%%a*1000000+%%b*1000+%%c" 2>nul
)
if %mvnw_number% lss 3008007 goto :no_maven
>&2 echo mvnw: Maven %mvnw_version% could not be downloaded; using "%mvnw_maven%", %mvnw_found%.
rem Without call, so that cmd does not read the arguments twice; the exit code is Maven's.
"%mvnw_maven%" %*

:run
"%mvnw_maven%\bin\mvn.cmd" %*

:no_maven
>&2 echo mvnw: Maven %mvnw_version% could not be downloaded, and there is no mvn
>&2 echo 3.8.7 or newer on the PATH. Install one, or set
>&2 echo MVNW_REPOURL to a Maven repository that can be reached.
exit /b 1

:wrong_sum
popd
rd /s /q "%mvnw_part%"
>&2 echo mvnw: What was downloaded is not Maven %mvnw_version%: its SHA-512
>&2 echo is not the one in .mvn\wrapper\maven-wrapper.properties. It was deleted.
exit /b 1

:not_unpacked
popd
rd /s /q "%mvnw_part%"
>&2 echo mvnw: Maven %mvnw_version% could not be unpacked in "%mvnw_parent%".
exit /b 1

:bad_properties
>&2 echo mvnw: "%mvnw_file%" must have a distributionUrl that ends with
>&2 echo /apache-maven-VERSION-bin.tar.gz, and a distributionSha512Sum.
exit /b 1

rem Tries every JDK in the folder given, until there is one.
:try_folder
if defined mvnw_jdk exit /b 0
for /d %%h in ("%~1\*") do call :try_jdk "%%~fh"
exit /b 0

rem Takes the folder given as the JDK, if it is one, 25 or newer, and there is none yet.
:try_jdk
if defined mvnw_jdk exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "mvnw_found="
if not exist "%~1\release" goto :ask_java
for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
    if "%%a"=="JAVA_VERSION" set "mvnw_found=%%~b"
)
if defined mvnw_found goto :compare
:ask_java
pushd "%~1\bin"
for /f "tokens=1-3" %%a in ('.\java.exe -version 2^>^&1') do (
    if "%%b"=="version" set "mvnw_found=%%~c"
)
popd
if not defined mvnw_found exit /b 0
:compare
rem The number before the first dot, dash or plus; anything else becomes 0.
set "mvnw_number=0"
for /f "delims=.-+_ " %%n in ("%mvnw_found%") do set /a "mvnw_number=%%n" 2>nul
if %mvnw_number% lss 25 exit /b 0
set "mvnw_jdk=%~1"
exit /b 0
