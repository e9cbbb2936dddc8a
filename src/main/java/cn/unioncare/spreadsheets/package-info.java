/** Excel, read and written in one way: what comes in is looked at before it is read, what goes out holds texts only. */
@ApplicationModule(allowedDependencies = "shared")
package cn.unioncare.spreadsheets;

import org.springframework.modulith.ApplicationModule;
