package dev.lightsout;
