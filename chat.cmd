@echo off
rem Builds what changed and starts Earshot: the desktop app, or the server. "chat --help" says how.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0"

set "MODULE=chat-desktop"
set "OPTIONS="
if "%~1"=="" (
  set "OPTIONS=--host"
  goto start
)
if /i "%~1"=="desktop" goto options
if /i "%~1"=="server" (
  set "MODULE=chat-server"
  goto options
)
echo chat                    opens the desktop app, and hosts a server on this computer if none answers yet
echo chat server [options]   runs the server; chat server --help lists its options
echo chat desktop [options]  opens the desktop app alone
if /i "%~1"=="--help" exit /b 0
exit /b 2

:options
shift
if "%~1"=="" goto start
set OPTIONS=%OPTIONS% %1
goto options

:start
call :find_jdk || exit /b 1
call :build || exit /b 1
if "%MODULE%"=="chat-server" goto server

for /f "tokens=3 delims=<>" %%V in ('findstr /c:"<javafx.version>" pom.xml') do set "FX=%%V"
set "LIB=chat-desktop\target\lib"
set "MODULES=%LIB%\javafx-base-%FX%-win.jar;%LIB%\javafx-graphics-%FX%-win.jar;%LIB%\javafx-controls-%FX%-win.jar"
"%JDK%\bin\java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders ^
  -Xms16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 ^
  --module-path "%MODULES%" --add-modules javafx.controls,javafx.graphics ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED ^
  -cp chat-desktop\target\chat-desktop.jar chat.earshot.desktop.Main %OPTIONS%
exit /b %ERRORLEVEL%

:server
"%JDK%\bin\java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders ^
  -Xms16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 ^
  --enable-native-access=ALL-UNNAMED ^
  -jar chat-server\target\chat-server.jar %OPTIONS%
exit /b %ERRORLEVEL%

:find_jdk
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /d %%D in (
  "%ProgramFiles%\Eclipse Adoptium\jdk-25*"
  "%ProgramFiles%\Java\jdk-25*"
  "%ProgramFiles%\Microsoft\jdk-25*"
  "%ProgramFiles%\Zulu\zulu-25*"
  "%ProgramFiles%\Amazon Corretto\jdk25*"
  "%ProgramFiles%\BellSoft\LibericaJDK-25*"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*"
  "%USERPROFILE%\.jdks\*25*"
  "%USERPROFILE%\scoop\apps\*25-jdk*"
) do call :try_jdk "%%~D" & call :try_jdk "%%~D\current"
if defined JDK exit /b 0
echo Earshot needs a JDK 25, and none was found: install one, for example from https://adoptium.net (or set JAVA_HOME to it), then run this again. 1>&2
exit /b 1

:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0

:build
powershell -NoProfile -Command ^
  "$built = Get-Item '%MODULE%\target\built' -ErrorAction SilentlyContinue;" ^
  "if (-not $built -or -not (Test-Path '%MODULE%\target\%MODULE%.jar')) { exit 1 };" ^
  "$newer = Get-ChildItem pom.xml, chat-*\pom.xml, chat-*\src\main -Recurse | Where-Object LastWriteTime -gt $built.LastWriteTime;" ^
  "if ($newer) { exit 1 }" && exit /b 0
where mvn >nul 2>nul || (
  echo Earshot is built with Maven 3.8.7 or newer, and there is no mvn here: install it, then run this again. 1>&2
  exit /b 1
)
echo Building Earshot. The first time Maven downloads what it needs; that takes a few minutes.
set "JAVA_HOME=%JDK%"
call mvn -B -q -Dmaven.test.skip -Dspotless.check.skip -pl %MODULE% -am package || (
  echo Earshot could not be built; the lines above say why. 1>&2
  exit /b 1
)
type nul > %MODULE%\target\built
exit /b 0
