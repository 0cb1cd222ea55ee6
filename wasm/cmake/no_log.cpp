// What DCMTK's data sets need of its log, for a build in which nothing is logged (DCMTK_LOG4CPLUS_DISABLE_FATAL):
// loggers that have no level, no appender and nobody to tell. The log itself, with its files, sockets, patterns and C++
// streams, would be a twelfth of the data set module.

#include <dcmtk/config/osconfig.h>
#include <dcmtk/oflog/appender.h>
#include <dcmtk/oflog/oflog.h>

namespace dcmtk::log4cplus {

namespace spi {

AppenderAttachable::~AppenderAttachable() = default;

}  // namespace spi

namespace helpers {

// of appenders, of which there are none
void SharedObject::addReference() const {}
void SharedObject::removeReference() const {}

}  // namespace helpers

Logger::Logger() : value(nullptr) {}
Logger::Logger(const Logger& /*other*/) : AppenderAttachable(), value(nullptr) {}
Logger& Logger::operator=(const Logger& /*other*/) { return *this; }
Logger::~Logger() = default;

bool Logger::isEnabledFor(LogLevel /*level*/) const { return false; }
void Logger::addAppender(SharedAppenderPtr /*appender*/) {}
SharedAppenderPtrList Logger::getAllAppenders() { return {}; }
SharedAppenderPtr Logger::getAppender(const tstring& /*name*/) { return SharedAppenderPtr(); }
void Logger::removeAllAppenders() {}
void Logger::removeAppender(SharedAppenderPtr /*appender*/) {}
void Logger::removeAppender(const tstring& /*name*/) {}

}  // namespace dcmtk::log4cplus

OFLogger::OFLogger(const dcmtk::log4cplus::Logger& base) : dcmtk::log4cplus::Logger(base) {}

OFLogger OFLog::getLogger(const char* /*name*/) { return OFLogger(dcmtk::log4cplus::Logger()); }

void OFLog::configure(OFLogger::LogLevel /*level*/) {}
