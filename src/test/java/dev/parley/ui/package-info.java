/// Every screen in every state: drawn, and tried by keys and mouse.
package dev.parley.ui;
