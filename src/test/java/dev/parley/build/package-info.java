/// Tests of what builds Parley, not of Parley: the Maven script `mvnw`.
package dev.parley.build;
